package ma.istiqbal.rollout.phase;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such phase. */
final class PhaseNotFound extends Refusal {

    PhaseNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "PHASE_NOT_FOUND", code);
    }
}
