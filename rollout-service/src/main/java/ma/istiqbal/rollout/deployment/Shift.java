package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.DateRange;

/**
 * What moves when a stage moves. Stages that wait for it are pushed as far as they must be and no further: time that
 * the plan keeps in reserve is used up first. Pulling a stage forward moves nothing else.
 */
final class Shift {

    private final Map<Stage, Milestone> milestones = new EnumMap<>(Stage.class);
    private final List<Move> moves = new ArrayList<>();
    private final WorkingDays days;
    private final FinishToStart order;

    /**
     * @param shifted has planned dates
     * @param workingDays how much later; earlier when negative
     */
    Shift(List<Milestone> before, Stage shifted, int workingDays, WorkingDays days) {
        this.days = days;
        this.order = new FinishToStart(milestones, days);
        before.forEach(milestone -> milestones.put(milestone.stage(), milestone));
        Set<Stage> affected = EnumSet.of(shifted);
        for (Stage stage : DependencyGraph.of(before).inOrder()) {
            Milestone milestone = milestone(stage);
            DateRange planned = milestone.planned();
            if (stage == shifted) {
                move(milestone, by(Objects.requireNonNull(planned), workingDays));
            } else if (milestone.dependsOn().stream().anyMatch(dependency -> affected.contains(dependency.stage()))) {
                affected.add(stage);
                LocalDate free = order.free(milestone);
                if (planned != null && free != null && isPushed(milestone, planned, free)) {
                    move(milestone, from(free, planned));
                }
            }
        }
    }

    /** What has begun stays where it is. */
    private static boolean isPushed(Milestone milestone, DateRange planned, LocalDate free) {
        return milestone.state() == StageState.PENDING && planned.from().isBefore(free);
    }

    /** All stages after the shift, in their usual order. */
    List<Milestone> after() {
        return List.copyOf(milestones.values());
    }

    /** What moves, each stage after those that it waits for. */
    List<Move> moves() {
        return moves;
    }

    /** Whether a stage would begin before what it waits for is over. */
    boolean startsTooEarly(Stage stage) {
        Milestone milestone = milestone(stage);
        return milestone.dependsOn().stream().anyMatch(dependency -> order.startsTooEarly(milestone, dependency));
    }

    private Milestone milestone(Stage stage) {
        return Objects.requireNonNull(milestones.get(stage));
    }

    private void move(Milestone milestone, DateRange to) {
        moves.add(new Move(milestone.stage(), Objects.requireNonNull(milestone.planned()), to));
        milestones.put(milestone.stage(), milestone.planned(to, milestone.dependsOn()));
    }

    private DateRange by(DateRange range, int workingDays) {
        return from(days.plus(days.onOrAfter(range.from()), workingDays), range);
    }

    private DateRange from(LocalDate start, DateRange length) {
        return new DateRange(start, days.plus(start, days.length(length.from(), length.to()) - 1));
    }
}
