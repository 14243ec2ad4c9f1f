package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.rollout.deployment.StageGuard.DATE_GIVEN;
import static ma.istiqbal.rollout.deployment.StageGuard.DATE_OR_REASON_GIVEN;
import static ma.istiqbal.rollout.deployment.StageGuard.DATE_REACHED;
import static ma.istiqbal.rollout.deployment.StageGuard.NOT_BEFORE_PREDECESSORS;
import static ma.istiqbal.rollout.deployment.StageGuard.NOT_BEFORE_START;
import static ma.istiqbal.rollout.deployment.StageGuard.NO_OPEN_BLOCKER;
import static ma.istiqbal.rollout.deployment.StageGuard.NO_SUCCESSOR_STARTED;
import static ma.istiqbal.rollout.deployment.StageGuard.PREDECESSORS_SETTLED;
import static ma.istiqbal.rollout.deployment.StageGuard.REASON_GIVEN;
import static ma.istiqbal.rollout.deployment.StageState.DONE;
import static ma.istiqbal.rollout.deployment.StageState.IN_PROGRESS;
import static ma.istiqbal.rollout.deployment.StageState.PENDING;
import static ma.istiqbal.rollout.deployment.StageState.SKIPPED;

import java.util.EnumSet;
import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a stage: the whole table. To take back what was said, or to give up a stage, is for ADMIN. */
final class StageLifecycle {

    static final Lifecycle<StageState, StageGuard> TABLE = Lifecycle.of(
                    "STAGE",
                    Transition.of(
                            PENDING,
                            IN_PROGRESS,
                            STAFF,
                            DATE_GIVEN,
                            DATE_REACHED,
                            PREDECESSORS_SETTLED,
                            NOT_BEFORE_PREDECESSORS),
                    Transition.of(
                            PENDING,
                            DONE,
                            STAFF,
                            DATE_OR_REASON_GIVEN,
                            DATE_REACHED,
                            PREDECESSORS_SETTLED,
                            NOT_BEFORE_PREDECESSORS,
                            NO_OPEN_BLOCKER),
                    Transition.of(
                            IN_PROGRESS,
                            DONE,
                            STAFF,
                            DATE_OR_REASON_GIVEN,
                            DATE_REACHED,
                            NOT_BEFORE_START,
                            PREDECESSORS_SETTLED,
                            NOT_BEFORE_PREDECESSORS,
                            NO_OPEN_BLOCKER),
                    Transition.of(EnumSet.of(PENDING, IN_PROGRESS), SKIPPED, ADMIN, REASON_GIVEN),
                    Transition.of(EnumSet.of(DONE, SKIPPED), PENDING, ADMIN, REASON_GIVEN, NO_SUCCESSOR_STARTED))
            .withCodes("STAGE_TRANSITION_NOT_YOURS", "NO_SUCH_STAGE_TRANSITION");

    private StageLifecycle() {}
}
