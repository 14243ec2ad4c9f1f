package ma.istiqbal.feedback.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Which public figures someone wants to read. */
record PublicQuery(
        @Schema(description = "A complete month or quarter; the last published one when absent", example = "2026-Q3")
        @Nullable
        @Pattern(regexp = Period.CODE)
        String period,

        @Schema(description = "At most one of these five; none is the nation") @Nullable @Pattern(regexp = CODE)
        String site,

        @Schema(description = "Of a region, or ABROAD") @Nullable @Pattern(regexp = CODE)
        String region,

        @Nullable @Pattern(regexp = CODE) String partner,
        @Nullable @Pattern(regexp = CODE) String type,
        @Nullable @Pattern(regexp = CODE) String phase) {

    static final String CODE = "[A-Z0-9_]{1,40}(-[A-Z0-9_]{1,20}){0,6}";

    /** The level and code asked for. */
    Map.Entry<Level, String> area() {
        Map<Level, String> asked = new TreeMap<>();
        put(asked, Level.SITE, site);
        put(asked, Level.REGION, region);
        put(asked, Level.PARTNER, partner);
        put(asked, Level.TYPE, type);
        put(asked, Level.PHASE, phase);
        if (asked.size() > 1) {
            List<Violation> tooMany = new ArrayList<>();
            asked.keySet()
                    .forEach(level -> tooMany.add(
                            Violation.at("?" + level.name().toLowerCase(java.util.Locale.ROOT), "ONE_AREA_ONLY")));
            throw new InvalidRequest(tooMany);
        }
        return asked.entrySet().stream().findFirst().orElse(Map.entry(Level.NATIONAL, Level.NATION));
    }

    private static void put(Map<Level, String> asked, Level level, @Nullable String code) {
        if (code != null) {
            asked.put(level, code);
        }
    }

    /** All areas of a level, in pages. */
    record Areas(
            @Schema(description = "A complete month or quarter; the last published one when absent")
            @Nullable
            @Pattern(regexp = Period.CODE)
            String period,

            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor) {}
}
