package ma.istiqbal.rollout.deployment;

import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.http.HttpStatus;

/** The stage cannot change its state now; every guard that does not hold is listed. */
final class StageTransitionRefused extends Refusal {

    private StageTransitionRefused(Milestone milestone, StageState to, List<Violation> violations) {
        super(
                HttpStatus.CONFLICT,
                "STAGE_TRANSITION_REFUSED",
                milestone.stage().name(),
                milestone.state().name(),
                to.name());
        violations(violations);
    }

    static StageTransitionRefused by(List<StageGuard> failing, Milestone milestone, StageState to) {
        return new StageTransitionRefused(
                milestone,
                to,
                failing.stream()
                        .map(guard -> Violation.at("/to", guard + "_FAIL"))
                        .toList());
    }

    /** A stage's life has no such transition at all. */
    static StageTransitionRefused unknown(Milestone milestone, StageState to) {
        return new StageTransitionRefused(
                milestone, to, List.of(Violation.at("/to", "NO_SUCH_STAGE_TRANSITION", milestone.state(), to)));
    }
}
