package ma.istiqbal.rollout.phase;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A phase that is completed or stopped stays as it was, and its deployments with it. */
public final class PhaseOver extends Refusal {

    public PhaseOver(String code) {
        super(HttpStatus.CONFLICT, "PHASE_OVER", code);
    }
}
