package ma.istiqbal.feedback.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import ma.istiqbal.feedback.questionnaire.Dimension;

/** All figures of one selection. */
@Schema(description = "All figures of one selection")
record Figures(
        @Schema(description = "Mean of overall, from 1 to 5")
        Figure overallMean,

        @Schema(description = "Share of overall 4 and 5, in per cent")
        Figure csat,

        @Schema(description = "Share of overall 4 and 5 less that of 1 and 2, from -100 to 100")
        Figure netSatisfaction,

        @Schema(description = "By question, from 0 to 100") Map<String, Figure> items,

        @Schema(description = "By dimension, from 0 to 100; each needs all its items")
        Map<Dimension, Figure> dimensions,

        @Schema(description = "0.40 reception, 0.35 responsiveness, 0.25 integrity, from 0 to 100")
        Figure receptionIndex,

        @Schema(description = "Declared wait in minutes") Wait declaredWait) {

    /** The wait as citizens declare it. */
    @Schema(name = "DeclaredWait")
    record Wait(
            @Schema(description = "Half waited less") Figure p50,
            @Schema(description = "Nine in ten waited less") Figure p90) {}
}
