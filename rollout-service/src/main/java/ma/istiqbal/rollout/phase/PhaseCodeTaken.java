package ma.istiqbal.rollout.phase;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another phase has the code. */
final class PhaseCodeTaken extends Refusal {

    PhaseCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "PHASE_CODE_TAKEN", code);
    }
}
