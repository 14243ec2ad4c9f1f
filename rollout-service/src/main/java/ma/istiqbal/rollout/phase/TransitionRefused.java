package ma.istiqbal.rollout.phase;

import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.http.HttpStatus;

/** The phase cannot change its status now; every guard that does not hold is listed. */
final class TransitionRefused extends Refusal {

    private TransitionRefused(PhaseStatus from, PhaseStatus to, List<Violation> violations) {
        super(HttpStatus.CONFLICT, "PHASE_TRANSITION_REFUSED", from.name(), to.name());
        violations(violations);
    }

    static TransitionRefused by(List<GuardResult> failed, PhaseStatus from, PhaseStatus to) {
        return new TransitionRefused(
                from,
                to,
                failed.stream()
                        .map(result -> Violation.at("/to", result.code()))
                        .toList());
    }

    /** The life-cycle has no such transition at all. */
    static TransitionRefused unknown(PhaseStatus from, PhaseStatus to) {
        return new TransitionRefused(
                from, to, List.of(Violation.at("/to", "NO_SUCH_TRANSITION", from.name(), to.name())));
    }
}
