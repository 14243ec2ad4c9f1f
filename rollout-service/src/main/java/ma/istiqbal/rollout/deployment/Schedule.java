package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * When the stages that are left will take place, as far as that is known today: none before its planned day, before
 * what it waits for is over, or in the past; each as long as it is planned.
 */
final class Schedule {

    private final List<Milestone> milestones;
    private final LocalDate today;
    private final @Nullable WorkingDays days;
    private final Map<Stage, Slot> slots = new EnumMap<>(Stage.class);

    private Schedule(List<Milestone> milestones, LocalDate today, @Nullable WorkingDays days, @Nullable Stage delayed) {
        this.milestones = milestones;
        this.today = today;
        this.days = days;
        Map<Stage, Milestone> byStage = new EnumMap<>(Stage.class);
        milestones.forEach(milestone -> byStage.put(milestone.stage(), milestone));
        for (Stage stage : DependencyGraph.of(milestones).inOrder()) {
            Milestone milestone = Objects.requireNonNull(byStage.get(stage));
            slots.put(stage, days == null ? uncounted(milestone) : slot(milestone, stage == delayed ? 1 : 0, days));
        }
    }

    /** @param days without them nothing is forecast */
    static Schedule of(List<Milestone> milestones, LocalDate today, @Nullable WorkingDays days) {
        return new Schedule(milestones, today, days, null);
    }

    /** When a stage that is left will take place; empty where that is not known, or the stage is settled. */
    Optional<DateRange> expected(Stage stage) {
        return slots.get(stage) instanceof Slot.Expected(DateRange dates) ? Optional.of(dates) : Optional.empty();
    }

    /** The day on which all will be done; empty while the dates of a stage that is left are not known. */
    Optional<LocalDate> end() {
        if (slots.containsValue(new Slot.Unknown())) {
            return Optional.empty();
        }
        Optional<LocalDate> last = milestones.stream()
                .flatMap(milestone -> expected(milestone.stage()).stream())
                .map(DateRange::to)
                .max(Comparator.naturalOrder());
        return last.isPresent() ? last : lastCompletion();
    }

    private Optional<LocalDate> lastCompletion() {
        List<Completion> all = milestones.stream()
                .flatMap(milestone -> Optional.ofNullable(milestone.completion()).stream())
                .toList();
        return all.stream().anyMatch(completion -> completion.on() == null)
                ? Optional.empty()
                : all.stream()
                        .map(completion -> Objects.requireNonNull(completion.on()))
                        .max(Comparator.naturalOrder());
    }

    /** The stages that make everything end a day later if they take a day longer. */
    List<Stage> criticalPath() {
        Optional<LocalDate> end = end();
        return slots.keySet().stream()
                .filter(stage -> expected(stage).isPresent())
                .filter(stage ->
                        !new Schedule(milestones, today, days, stage).end().equals(end))
                .toList();
    }

    /** Stages that are left and have no planned dates; as long as there are any, no end can be told. */
    List<Stage> withoutDates() {
        return milestones.stream()
                .filter(milestone -> !milestone.state().settled() && milestone.planned() == null)
                .map(Milestone::stage)
                .toList();
    }

    /** How many working days later than due a stage is or will be done; negative when earlier. */
    Optional<Integer> slip(Milestone milestone) {
        LocalDate due = milestone.due();
        Completion completion = milestone.completion();
        LocalDate done = completion == null
                ? expected(milestone.stage()).map(DateRange::to).orElse(null)
                : completion.on();
        return due == null || done == null || days == null ? Optional.empty() : Optional.of(days.between(due, done));
    }

    /** How many working days later than due all will be done; empty while a stage has no due day. */
    Optional<Integer> slip() {
        List<Milestone> wanted = milestones.stream()
                .filter(milestone -> milestone.state() != StageState.SKIPPED)
                .toList();
        WorkingDays counted = days;
        if (counted == null || wanted.stream().anyMatch(milestone -> milestone.due() == null)) {
            return Optional.empty();
        }
        Optional<LocalDate> due = wanted.stream()
                .map(milestone -> Objects.requireNonNull(milestone.due()))
                .max(Comparator.naturalOrder());
        return due.flatMap(day -> end().map(done -> counted.between(day, done)));
    }

    /** What can be told of a stage without counting days. */
    private static Slot uncounted(Milestone milestone) {
        return milestone.state().settled() ? new Slot.Settled(null) : new Slot.Unknown();
    }

    private Slot slot(Milestone milestone, int delay, WorkingDays days) {
        Completion completion = milestone.completion();
        if (completion != null) {
            return new Slot.Settled(completion.on() == null ? null : days.plus(completion.on(), 1));
        }
        LocalDate free = null;
        for (Dependency dependency : milestone.dependsOn()) {
            Slot predecessor = slots.getOrDefault(dependency.stage(), new Slot.Settled(null));
            if (predecessor instanceof Slot.Unknown) {
                return predecessor;
            }
            free = Slot.later(free, predecessor.freeFrom(dependency.lag(), days));
        }
        if (milestone.state() == StageState.SKIPPED) {
            return new Slot.Settled(free);
        }
        DateRange planned = milestone.planned();
        return planned == null ? new Slot.Unknown() : new Slot.Expected(dates(milestone, planned, free, delay, days));
    }

    private DateRange dates(
            Milestone milestone, DateRange planned, @Nullable LocalDate free, int delay, WorkingDays days) {
        int length = days.length(planned.from(), planned.to());
        LocalDate started = milestone.startedOn();
        if (started != null) {
            LocalDate end = latest(days.plus(days.onOrAfter(started), length - 1), days.onOrAfter(today));
            return new DateRange(started, days.plus(end, delay));
        }
        LocalDate start = days.onOrAfter(latest(planned.from(), today, free));
        return new DateRange(start, days.plus(start, length - 1 + delay));
    }

    private static LocalDate latest(LocalDate first, @Nullable LocalDate... more) {
        LocalDate latest = first;
        for (LocalDate day : more) {
            latest = day == null || day.isBefore(latest) ? latest : day;
        }
        return latest;
    }
}
