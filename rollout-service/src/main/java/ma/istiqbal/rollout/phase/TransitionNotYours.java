package ma.istiqbal.rollout.phase;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The transition is for others to make. */
final class TransitionNotYours extends Refusal {

    TransitionNotYours(String code) {
        super(HttpStatus.FORBIDDEN, "PHASE_TRANSITION_NOT_YOURS", code);
    }
}
