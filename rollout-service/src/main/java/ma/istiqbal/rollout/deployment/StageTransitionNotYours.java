package ma.istiqbal.rollout.deployment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The transition of the stage is for others to make. */
final class StageTransitionNotYours extends Refusal {

    StageTransitionNotYours(Stage stage, StageState to) {
        super(HttpStatus.FORBIDDEN, "STAGE_TRANSITION_NOT_YOURS", stage.name(), to.name());
    }
}
