package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A wish to shift a stage.
 *
 * @param workingDays how much later; earlier when negative
 */
@Schema(name = "ShiftRequest")
record ShiftRequest(
        @NotNull Stage stage,
        @NotNull @Min(-250) @Max(250) Integer workingDays,
        @Nullable @Text(max = 2000, required = false) String reason) {

    /**
     * The shift, if it is possible.
     *
     * @throws ImpossibleRequest when the stage has no dates to move, or would begin before it can
     */
    Shift checked(Deployment deployment, WorkingDays days) {
        Milestone milestone = deployment.milestone(stage);
        if (milestone.state().settled()) {
            throw new ImpossibleRequest(Violation.at("/stage", "STAGE_SETTLED", stage));
        }
        if (milestone.planned() == null) {
            throw new ImpossibleRequest(Violation.at("/stage", "STAGE_NOT_PLANNED", stage));
        }
        if (workingDays == 0) {
            throw new ImpossibleRequest(Violation.at("/workingDays", "NOTHING_TO_SHIFT"));
        }
        Shift shift = new Shift(deployment.milestones(), stage, workingDays, days);
        if (workingDays < 0 && shift.startsTooEarly(stage)) {
            throw new ImpossibleRequest(Violation.at("/workingDays", "STARTS_TOO_EARLY", stage));
        }
        return shift;
    }
}
