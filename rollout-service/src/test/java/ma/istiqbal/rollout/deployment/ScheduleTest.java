package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.deployment.Plans.DAYS;
import static ma.istiqbal.rollout.deployment.Plans.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.rollout.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(ints = {-7, 0, 2, 9})
    void noStageBeginsTooEarlyAndEachTakesItsTime(int daysLater) {
        LocalDate today = MONDAY.plusDays(daysLater);
        Plans.all().forEach(plan -> {
            Schedule schedule = Schedule.of(plan, today, DAYS);
            for (Milestone milestone : plan) {
                DateRange expected = schedule.expected(milestone.stage()).orElseThrow();
                DateRange planned = milestone.planned();
                assertThat(expected.from()).isAfterOrEqualTo(planned.from()).isAfterOrEqualTo(today);
                assertThat(DAYS.isWorkingDay(expected.from()) && DAYS.isWorkingDay(expected.to()))
                        .isTrue();
                assertThat(DAYS.length(expected.from(), expected.to()))
                        .isEqualTo(DAYS.length(planned.from(), planned.to()));
                for (Dependency dependency : milestone.dependsOn()) {
                    LocalDate end =
                            schedule.expected(dependency.stage()).orElseThrow().to();
                    assertThat(DAYS.between(end, expected.from())).isGreaterThan(dependency.lag());
                }
            }
        });
    }

    @Test
    void aStageIsCriticalExactlyWhenOneMoreDayOfItDelaysTheEnd() {
        Plans.all().forEach(plan -> {
            Schedule schedule = Schedule.of(plan, MONDAY, DAYS);
            List<Stage> delaying = new ArrayList<>();
            for (Milestone milestone : plan) {
                DateRange planned = milestone.planned();
                DateRange longer = new DateRange(planned.from(), DAYS.plus(planned.to(), 1));
                List<Milestone> changed = Plans.with(plan, milestone.planned(longer, milestone.dependsOn()));
                if (end(changed, MONDAY).isAfter(end(plan, MONDAY))) {
                    delaying.add(milestone.stage());
                }
            }
            assertThat(schedule.criticalPath()).isEqualTo(delaying).isNotEmpty();
        });
    }

    @Test
    void theLaterItIsTheLaterItEnds() {
        Plans.all().forEach(plan -> {
            LocalDate before = end(plan, MONDAY.minusDays(3));
            for (int later = -2; later < 12; later++) {
                LocalDate after = end(plan, MONDAY.plusDays(later));
                assertThat(after).isAfterOrEqualTo(before);
                before = after;
            }
        });
    }

    @Test
    void aPlanThatCanBeKeptIsItsOwnForecast() {
        Schedule schedule = Schedule.of(Plans.sevenWeeks(), MONDAY, DAYS);
        assertThat(Plans.sevenWeeks())
                .allSatisfy(milestone ->
                        assertThat(schedule.expected(milestone.stage())).contains(milestone.planned()));
        assertThat(schedule.slip()).contains(0);
        // What comes before has a week in reserve: training is planned for the week after the equipment.
        assertThat(schedule.criticalPath()).containsExactly(Stage.TRAINING, Stage.OPENING, Stage.EVALUATION);
    }

    @Test
    void whatIsNotKnownIsNotForecast() {
        List<Milestone> plan = Plans.with(Plans.sevenWeeks(), Milestone.of(Stage.WORKS));
        Schedule schedule = Schedule.of(plan, MONDAY, DAYS);
        assertThat(schedule.end()).isEmpty();
        assertThat(schedule.expected(Stage.EQUIPMENT)).isEmpty();
        assertThat(schedule.expected(Stage.TRAINING)).isPresent();
        assertThat(schedule.withoutDates()).containsExactly(Stage.WORKS);
        assertThat(schedule.criticalPath()).isEmpty();
    }

    @Test
    void aStageDoneOnAnUnknownDayHoldsNothingUp() {
        List<Milestone> plan = Plans.sevenWeeks();
        plan = Plans.with(plan, plan.getFirst().becoming(StageState.DONE, null, null));
        Schedule schedule = Schedule.of(plan, MONDAY, DAYS);
        assertThat(schedule.expected(Stage.DESIGN)).contains(plan.get(1).planned());
        assertThat(schedule.end()).isPresent();
    }

    @Test
    void aSkippedStagePassesOnWhatItWaitedFor() {
        List<Milestone> plan = Plans.sevenWeeks();
        DateRange weekOne = plan.getFirst().planned();
        plan = Plans.with(plan, plan.get(1).becoming(StageState.SKIPPED, null, "The house was built for it"));
        plan = Plans.with(plan, plan.get(2).planned(weekOne, Stage.WORKS.usualDependencies()));
        Schedule schedule = Schedule.of(plan, MONDAY, DAYS);
        assertThat(schedule.expected(Stage.WORKS).orElseThrow().from()).isEqualTo(DAYS.plus(weekOne.to(), 1));
    }

    @Test
    void workThatHasBegunEndsTodayAtTheEarliest() {
        List<Milestone> plan = Plans.sevenWeeks();
        plan = Plans.with(plan, plan.getFirst().becoming(StageState.IN_PROGRESS, MONDAY, null));
        LocalDate today = MONDAY.plusDays(20);
        Schedule schedule = Schedule.of(plan, today, DAYS);
        assertThat(schedule.expected(Stage.DIAGNOSIS)).contains(new DateRange(MONDAY, DAYS.onOrAfter(today)));
        assertThat(schedule.slip(plan.getFirst())).contains(11);
    }

    @Test
    void theEndOfWhatIsDoneIsItsLastDay() {
        List<Milestone> done = Plans.sevenWeeks().stream()
                .map(milestone ->
                        milestone.becoming(StageState.DONE, milestone.planned().to(), null))
                .toList();
        Schedule schedule = Schedule.of(done, MONDAY.plusYears(1), DAYS);
        assertThat(schedule.end()).contains(done.getLast().planned().to());
        List<Milestone> oneUnknown = Plans.with(done, done.get(2).becoming(StageState.DONE, null, null));
        assertThat(Schedule.of(oneUnknown, MONDAY, DAYS).end()).isEmpty();
    }

    private static LocalDate end(List<Milestone> plan, LocalDate today) {
        return Schedule.of(plan, today, DAYS).end().orElseThrow();
    }
}
