package ma.istiqbal.rollout.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.phase.Phase;
import ma.istiqbal.rollout.phase.Phases;

/**
 * What late means today: something is left to do, and the planned end of such a stage, or of the whole phase, has
 * passed.
 *
 * @param latePhases codes of the phases whose planned end has passed
 */
record Lateness(Set<String> latePhases, ProgrammeClock clock) {

    static Lateness now(Phases phases, ProgrammeClock clock) {
        return new Lateness(
                phases.all().stream()
                        .filter(phase -> phase.late(clock.today()))
                        .map(Phase::code)
                        .collect(Collectors.toUnmodifiableSet()),
                clock);
    }

    boolean of(Deployment deployment) {
        return deployment.hasStageOverdue(clock.todayIn(deployment.timeZone()))
                || (deployment.open() && latePhases.contains(deployment.phase()));
    }
}
