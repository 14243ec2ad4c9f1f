package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.istiqbal.site.registry.SiteCode;
import org.jspecify.annotations.Nullable;

/** One line of an upload, before the rules between its values were checked. */
record VisitLine(
        @NotNull @Pattern(regexp = VisitLine.EXTERNAL_ID) @Schema(example = "2026-11-23/A-117")
        String externalId,

        @NotNull @Pattern(regexp = SiteCode.PATTERN) @Schema(example = "DESK-1")
        String servicePoint,

        @Nullable @Pattern(regexp = SiteCode.PATTERN) String service,
        @NotNull Instant arrivedAt,
        @Nullable Instant calledAt,
        @Nullable Instant servedAt,
        @Nullable Instant closedAt,
        @NotNull Visit.Outcome outcome) {

    static final String EXTERNAL_ID = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";

    /** A moment of the visit, and where it stands in the line. */
    record Step(String pointer, Instant at) {}

    /** The moments that are told, in the order in which they should be. */
    List<Step> steps() {
        return Stream.of(
                        step("/arrivedAt", arrivedAt),
                        step("/calledAt", calledAt),
                        step("/servedAt", servedAt),
                        step("/closedAt", closedAt))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Step> step(String pointer, @Nullable Instant at) {
        return Optional.ofNullable(at).map(known -> new Step(pointer, known));
    }
}
