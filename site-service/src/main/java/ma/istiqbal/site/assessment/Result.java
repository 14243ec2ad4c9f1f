package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an assessment comes to; computed when it is submitted. */
@Schema(name = "AssessmentResult")
public record Result(
        @Schema(description = "0 to 100: weighted over the applicable criteria, cut after two decimals")
        double score,

        List<ObjectiveScore> objectives,
        Outcome outcome,

        @Schema(
                description = "Codes of the blocking criteria that do not hold; one is enough to fail the whole. Not "
                        + "applicable is no answer to them, but from a mystery visitor, who does not see them all")
        List<String> failedBlocking,

        PassMark passMark) {

    /** PASS takes the pass mark, and that every blocking criterion holds. */
    public enum Outcome {
        PASS,
        FAIL
    }

    /** The score of one objective; none when nothing of it is applicable. */
    @Schema(name = "ObjectiveScore")
    public record ObjectiveScore(
            Objective objective, @Nullable Double score) {}

    public Result {
        objectives = List.copyOf(objectives);
        failedBlocking = List.copyOf(failedBlocking);
    }

    boolean passed() {
        return outcome == Outcome.PASS;
    }
}
