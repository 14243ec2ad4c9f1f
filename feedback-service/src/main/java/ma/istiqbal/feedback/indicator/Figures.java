package ma.istiqbal.feedback.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import ma.istiqbal.feedback.questionnaire.Dimension;
import org.jspecify.annotations.Nullable;

/** All figures of one selection. */
@Schema(description = "All figures of one selection")
public record Figures(
        @Schema(description = "Mean of overall, from 1 to 5")
        Figure overallMean,

        @Schema(description = "Share of overall 4 and 5, in per cent")
        Figure csat,

        @Schema(description = "Share of overall 4 and 5 less that of 1 and 2, from -100 to 100")
        Figure netSatisfaction,

        @Schema(description = "Promoters less detractors, from -100 to 100; absent where nobody was asked") @Nullable
        Figure nps,

        @Schema(description = "By question, from 0 to 100") Map<String, Figure> items,

        @Schema(description = "By dimension, from 0 to 100; each needs all its items")
        Map<Dimension, Figure> dimensions,

        @Schema(description = "0.40 reception, 0.35 responsiveness, 0.25 integrity, from 0 to 100")
        Figure receptionIndex,

        @Schema(description = "Declared wait in minutes") Wait declaredWait,

        @Schema(description = "Answers per hundred who were invited, on the days when that is known; n are the invited")
        Figure responseRate,

        @Schema(description = "Invited per hundred visitors, on the same days; n are the visitors")
        Figure coverage,

        @Schema(description = "Answers left out as spam, duplicate or test, in per cent; n are all that came in")
        Figure exclusionRate) {

    static final String ITEMS = "items.";
    static final String DIMENSIONS = "dimensions.";

    /** The wait as citizens declare it. */
    @Schema(name = "DeclaredWait")
    public record Wait(
            @Schema(description = "Half waited less") Figure p50,
            @Schema(description = "Nine in ten waited less") Figure p90) {}

    /** @param all by name */
    public static Figures of(Map<String, Figure> all) {
        return new Figures(
                one("overallMean", all),
                one("csat", all),
                one("netSatisfaction", all),
                all.get("nps"),
                under(ITEMS, all, Function.identity()),
                under(DIMENSIONS, all, Dimension::valueOf),
                one("receptionIndex", all),
                new Wait(one("declaredWait.p50", all), one("declaredWait.p90", all)),
                one("responseRate", all),
                one("coverage", all),
                one("exclusionRate", all));
    }

    private static Figure one(String name, Map<String, Figure> all) {
        return Objects.requireNonNull(all.get(name));
    }

    private static <K> Map<K, Figure> under(String prefix, Map<String, Figure> all, Function<String, K> key) {
        Map<K, Figure> found = new LinkedHashMap<>();
        all.forEach((name, figure) -> {
            if (name.startsWith(prefix)) {
                found.put(key.apply(name.substring(prefix.length())), figure);
            }
        });
        return found;
    }
}
