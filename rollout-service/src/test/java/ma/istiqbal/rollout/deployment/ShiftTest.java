package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.deployment.Plans.DAYS;
import static ma.istiqbal.rollout.deployment.Plans.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.rollout.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void whatWaitsIsPushedNoFurtherThanItMustBe(int workingDays) {
        Plans.consistent().forEach(plan -> {
            for (Stage stage : Plans.FOUR) {
                Shift shift = new Shift(plan, stage, workingDays, DAYS);
                assertThat(Plans.FOUR).noneMatch(shift::startsTooEarly);
                assertThat(shift.moves()).allSatisfy(move -> {
                    int moved = DAYS.between(move.before().from(), move.after().from());
                    assertThat(moved).isBetween(1, workingDays);
                    assertThat(move.stage() != stage || moved == workingDays).isTrue();
                    assertThat(length(move.after())).isEqualTo(length(move.before()));
                });
                assertThat(shift.after()).isEqualTo(applied(plan, shift.moves()));
            }
        });
    }

    @Test
    void pullingAStageForwardMovesNothingElse() {
        Plans.consistent().forEach(plan -> {
            for (Stage stage : Plans.FOUR) {
                assertThat(new Shift(plan, stage, -1, DAYS).moves())
                        .extracting(Move::stage)
                        .containsExactly(stage);
            }
        });
    }

    @Test
    void reserveIsUsedUpBeforeAnythingIsPushed() {
        // Training is planned for the week after the equipment, though both may begin earlier.
        assertThat(stages(new Shift(Plans.sevenWeeks(), Stage.DESIGN, 2, DAYS)))
                .containsExactly(Stage.DESIGN, Stage.WORKS, Stage.EQUIPMENT);
        assertThat(stages(new Shift(Plans.sevenWeeks(), Stage.DESIGN, 6, DAYS)))
                .containsExactlyInAnyOrder(Stage.DESIGN, Stage.WORKS, Stage.EQUIPMENT, Stage.OPENING, Stage.EVALUATION);
    }

    @Test
    void aSkippedStagePassesThePushOn() {
        List<Milestone> plan = Plans.sevenWeeks();
        plan = Plans.with(plan, plan.get(2).becoming(StageState.SKIPPED, null, "Nothing to build"));
        Shift shift = new Shift(plan, Stage.DESIGN, 10, DAYS);
        assertThat(stages(shift)).contains(Stage.EQUIPMENT).doesNotContain(Stage.WORKS);
        assertThat(shift.startsTooEarly(Stage.EQUIPMENT)).isFalse();
    }

    @Test
    void whatHasBegunIsNotPushed() {
        List<Milestone> plan = Plans.sevenWeeks();
        plan = Plans.with(plan, plan.get(2).becoming(StageState.IN_PROGRESS, MONDAY, null));
        assertThat(stages(new Shift(plan, Stage.DESIGN, 3, DAYS))).doesNotContain(Stage.WORKS);
    }

    @Test
    void whatIsDoneFreesWhatWaitsFromItsLastDayOn() {
        LocalDate start = Plans.sevenWeeks().get(2).planned().from();
        List<Milestone> early = designDone(DAYS.plus(start, -8));
        assertThat(new Shift(early, Stage.WORKS, -7, DAYS).startsTooEarly(Stage.WORKS))
                .isFalse();
        assertThat(new Shift(early, Stage.WORKS, -8, DAYS).startsTooEarly(Stage.WORKS))
                .isTrue();
        List<Milestone> late = designDone(DAYS.plus(start, 2));
        assertThat(new Shift(late, Stage.WORKS, 2, DAYS).startsTooEarly(Stage.WORKS))
                .isTrue();
        assertThat(new Shift(late, Stage.WORKS, 3, DAYS).startsTooEarly(Stage.WORKS))
                .isFalse();
    }

    private static List<Milestone> designDone(LocalDate on) {
        List<Milestone> plan = Plans.sevenWeeks();
        return Plans.with(plan, plan.get(1).becoming(StageState.DONE, on, null));
    }

    private static List<Stage> stages(Shift shift) {
        return shift.moves().stream().map(Move::stage).toList();
    }

    private static int length(DateRange range) {
        return DAYS.length(range.from(), range.to());
    }

    private static List<Milestone> applied(List<Milestone> plan, List<Move> moves) {
        List<Milestone> applied = plan;
        for (Move move : moves) {
            Milestone moved = applied.stream()
                    .filter(milestone -> milestone.stage() == move.stage())
                    .findFirst()
                    .orElseThrow();
            applied = Plans.with(applied, moved.planned(move.after(), moved.dependsOn()));
        }
        return applied;
    }
}
