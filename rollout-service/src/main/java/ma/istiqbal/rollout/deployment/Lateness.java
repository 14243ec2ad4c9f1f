package ma.istiqbal.rollout.deployment;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.phase.Phase;
import ma.istiqbal.rollout.phase.Phases;

/**
 * What late means today: something is left to do in a phase that is not over, and the planned end of such a stage, or
 * of the whole phase, has passed.
 *
 * @param latePhases codes of the phases whose planned end has passed
 * @param overPhases codes of the phases that are completed or stopped
 */
record Lateness(Set<String> latePhases, Set<String> overPhases, ProgrammeClock clock) {

    static Lateness now(Phases phases, ProgrammeClock clock) {
        List<Phase> all = phases.all();
        return new Lateness(
                codes(all, phase -> phase.late(clock.today())),
                codes(all, phase -> phase.status().over()),
                clock);
    }

    private static Set<String> codes(List<Phase> phases, Predicate<Phase> which) {
        return phases.stream().filter(which).map(Phase::code).collect(Collectors.toUnmodifiableSet());
    }

    boolean of(Deployment deployment) {
        return !phaseOver(deployment)
                && (deployment.hasStageOverdue(clock.todayIn(deployment.timeZone()))
                        || (deployment.open() && latePhases.contains(deployment.phase())));
    }

    boolean phaseOver(Deployment deployment) {
        return overPhases.contains(deployment.phase());
    }
}
