package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * From when on a plan leaves stages free to begin: after the last day of what they wait for, as that was done or else
 * is planned, and after the lag. A stage that is skipped, or has no such day, passes on what it waits for itself.
 */
final class FinishToStart {

    private final Map<Stage, Milestone> milestones;
    private final WorkingDays days;

    /** @param milestones every stage; none waits for itself */
    FinishToStart(Map<Stage, Milestone> milestones, WorkingDays days) {
        this.milestones = milestones;
        this.days = days;
    }

    /** The first day on which a stage is free to begin; absent where nothing it waits for has a day. */
    @Nullable
    LocalDate free(Milestone milestone) {
        LocalDate free = null;
        for (Dependency dependency : milestone.dependsOn()) {
            free = Slot.later(free, freeAfter(dependency));
        }
        return free;
    }

    /** Whether a stage that has not begun is planned to, before what it waits for and its lag are over. */
    boolean startsTooEarly(Milestone milestone, Dependency dependency) {
        LocalDate start = DateRange.start(milestone.planned());
        LocalDate free = freeAfter(dependency);
        return milestone.state() == StageState.PENDING && start != null && free != null && start.isBefore(free);
    }

    private @Nullable LocalDate freeAfter(Dependency dependency) {
        Milestone predecessor = Objects.requireNonNull(milestones.get(dependency.stage()));
        LocalDate end = predecessor.end();
        LocalDate next =
                end == null || predecessor.state() == StageState.SKIPPED ? free(predecessor) : days.plus(end, 1);
        return next == null ? null : days.plus(next, dependency.lag());
    }
}
