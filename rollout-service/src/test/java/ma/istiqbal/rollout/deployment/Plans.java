package ma.istiqbal.rollout.deployment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.rollout.DateRange;

/** Every small plan there is: four stages, all ways in which they can wait for each other, short and long ones. */
final class Plans {

    private static final EnumSet<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static final WorkingDays DAYS = day -> MONDAY_TO_FRIDAY.contains(day.getDayOfWeek());
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final List<Stage> FOUR = List.of(Stage.values()).subList(0, 4);

    private Plans() {}

    /** Plans whose dates take no notice of what waits for what. */
    static Stream<List<Milestone>> all() {
        return IntStream.range(0, 64)
                .boxed()
                .flatMap(edges -> IntStream.range(0, 16)
                        .boxed()
                        .flatMap(lengths -> Stream.of(0, 2).map(lag -> plan(edges, lengths, lag))));
    }

    /** Plans that keep to what waits for what: each forecast on its first day. */
    static Stream<List<Milestone>> consistent() {
        return all().map(plan -> {
            Schedule schedule = Schedule.of(plan, MONDAY, DAYS);
            return plan.stream()
                    .map(milestone -> milestone.planned(
                            schedule.expected(milestone.stage()).orElseThrow(), milestone.dependsOn()))
                    .toList();
        });
    }

    private static List<Milestone> plan(int edges, int lengths, int lag) {
        List<Milestone> plan = new ArrayList<>();
        int edge = 0;
        for (int i = 0; i < FOUR.size(); i++) {
            List<Dependency> dependencies = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if ((edges >> edge++ & 1) == 1) {
                    dependencies.add(new Dependency(FOUR.get(j), lag));
                }
            }
            int length = (lengths >> i & 1) == 1 ? 6 : 2;
            plan.add(Milestone.of(FOUR.get(i)).planned(range(MONDAY.plusDays(i), length), dependencies));
        }
        return plan;
    }

    static DateRange range(LocalDate from, int length) {
        LocalDate start = DAYS.onOrAfter(from);
        return new DateRange(start, DAYS.plus(start, length - 1));
    }

    static List<Milestone> with(List<Milestone> plan, Milestone changed) {
        return plan.stream()
                .map(milestone -> milestone.stage() == changed.stage() ? changed : milestone)
                .toList();
    }

    /** The usual seven stages, one week each, one after the other. */
    static List<Milestone> sevenWeeks() {
        List<Milestone> plan = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            plan.add(Milestone.of(stage).planned(range(MONDAY.plusWeeks(plan.size()), 5), stage.usualDependencies()));
        }
        return plan;
    }
}
