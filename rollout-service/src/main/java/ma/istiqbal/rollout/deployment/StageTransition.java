package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.deployment.StageGuard.DATE_GIVEN;
import static ma.istiqbal.rollout.deployment.StageGuard.DATE_OR_REASON_GIVEN;
import static ma.istiqbal.rollout.deployment.StageGuard.DATE_REACHED;
import static ma.istiqbal.rollout.deployment.StageGuard.NOT_BEFORE_START;
import static ma.istiqbal.rollout.deployment.StageGuard.NO_OPEN_BLOCKER;
import static ma.istiqbal.rollout.deployment.StageGuard.NO_SUCCESSOR_STARTED;
import static ma.istiqbal.rollout.deployment.StageGuard.PREDECESSORS_SETTLED;
import static ma.istiqbal.rollout.deployment.StageGuard.REASON_GIVEN;
import static ma.istiqbal.rollout.deployment.StageState.DONE;
import static ma.istiqbal.rollout.deployment.StageState.IN_PROGRESS;
import static ma.istiqbal.rollout.deployment.StageState.PENDING;
import static ma.istiqbal.rollout.deployment.StageState.SKIPPED;

import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;

/**
 * One line of a stage's life: from where, to where, who may, and on what conditions.
 *
 * @param adminOnly what was said is taken back, or a part of the model is given up
 */
public record StageTransition(StageState from, StageState to, boolean adminOnly, List<StageGuard> guards) {

    static final List<StageTransition> TABLE = List.of(
            staff(PENDING, IN_PROGRESS, DATE_GIVEN, DATE_REACHED, PREDECESSORS_SETTLED),
            staff(PENDING, DONE, DATE_OR_REASON_GIVEN, DATE_REACHED, PREDECESSORS_SETTLED, NO_OPEN_BLOCKER),
            staff(
                    IN_PROGRESS,
                    DONE,
                    DATE_OR_REASON_GIVEN,
                    DATE_REACHED,
                    NOT_BEFORE_START,
                    PREDECESSORS_SETTLED,
                    NO_OPEN_BLOCKER),
            admin(PENDING, SKIPPED, REASON_GIVEN),
            admin(IN_PROGRESS, SKIPPED, REASON_GIVEN),
            admin(DONE, PENDING, REASON_GIVEN, NO_SUCCESSOR_STARTED),
            admin(SKIPPED, PENDING, REASON_GIVEN, NO_SUCCESSOR_STARTED));

    boolean mayBeMadeBy(Caller caller) {
        return caller.has(Roles.PROGRAMME_ADMIN) || (!adminOnly && caller.has(Roles.PROGRAMME_STAFF));
    }

    private static StageTransition staff(StageState from, StageState to, StageGuard... guards) {
        return new StageTransition(from, to, false, List.of(guards));
    }

    private static StageTransition admin(StageState from, StageState to, StageGuard... guards) {
        return new StageTransition(from, to, true, List.of(guards));
    }
}
