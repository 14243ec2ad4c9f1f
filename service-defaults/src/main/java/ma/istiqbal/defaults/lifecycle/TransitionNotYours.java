package ma.istiqbal.defaults.lifecycle;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The transition is for others to make, or for the clock. */
final class TransitionNotYours extends Refusal {

    TransitionNotYours(Enum<?> to) {
        super(HttpStatus.FORBIDDEN, "TRANSITION_NOT_YOURS", to.name());
    }
}
