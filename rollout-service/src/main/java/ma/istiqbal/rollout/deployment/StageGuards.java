package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;

/** Whether the conditions of a stage's transition hold; all that is asked stands in the deployment itself. */
record StageGuards(Deployment deployment, Milestone milestone, StageRequest request, LocalDate today) {

    Outcome outcome(StageGuard guard) {
        return Outcome.of(holds(guard));
    }

    private boolean holds(StageGuard guard) {
        LocalDate on = request.on();
        LocalDate started = milestone.startedOn();
        return switch (guard) {
            case PREDECESSORS_SETTLED ->
                deployment
                        .predecessors(milestone)
                        .allMatch(before -> before.state().settled());
            case NO_SUCCESSOR_STARTED ->
                deployment.milestones().stream().filter(Milestone::begun).noneMatch(this::waitsForThis);
            case NO_OPEN_BLOCKER ->
                deployment.blockers().stream().noneMatch(blocker -> blocker.blocks(milestone.stage()));
            case DATE_GIVEN -> on != null;
            case DATE_OR_REASON_GIVEN -> on != null || request.reason() != null;
            case DATE_REACHED -> on == null || !on.isAfter(today);
            case NOT_BEFORE_START -> on == null || started == null || !on.isBefore(started);
            case NOT_BEFORE_PREDECESSORS ->
                on == null || deployment.predecessors(milestone).noneMatch(before -> before.isDoneAfter(on));
            case REASON_GIVEN -> request.reason() != null;
        };
    }

    private boolean waitsForThis(Milestone other) {
        return deployment.predecessors(other).anyMatch(before -> before.stage() == milestone.stage());
    }
}
