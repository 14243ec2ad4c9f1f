package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.deployment.StageState.DONE;
import static ma.istiqbal.rollout.deployment.StageState.IN_PROGRESS;
import static ma.istiqbal.rollout.deployment.StageState.PENDING;
import static ma.istiqbal.rollout.deployment.StageState.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageLifecycleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A stage's life, written a second time on purpose. */
    private static final Map<StageState, Set<StageState>> EXPECTED = Map.of(
            PENDING, EnumSet.of(IN_PROGRESS, DONE, SKIPPED),
            IN_PROGRESS, EnumSet.of(DONE, SKIPPED),
            DONE, EnumSet.of(PENDING),
            SKIPPED, EnumSet.of(PENDING));

    static Stream<Arguments> pairs() {
        return Stream.of(StageState.values())
                .flatMap(from -> Stream.of(StageState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsItShouldBe(StageState from, StageState to) {
        assertThat(StageLifecycle.TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theDatesTellTheState(StageState from, StageState to) {
        Milestone before = Milestone.of(Stage.WORKS).becoming(from, DAY, "reason");
        assertThat(before.becoming(to, DAY, "reason").state()).isEqualTo(to);
    }

    @Test
    void aStageCanBeDoneOnADayThatNobodyKnows() {
        Milestone done = Milestone.of(Stage.WORKS).becoming(DONE, null, null);
        assertThat(done.state()).isEqualTo(DONE);
        assertThat(done.completion()).isEqualTo(new Completion(null));
    }

    @Test
    void takingBackAndGivingUpIsForTheHeadsOfTheProgramme() {
        assertThat(StageLifecycle.TABLE.table())
                .filteredOn(transition -> transition.who() == Who.ADMIN)
                .allSatisfy(transition -> assertThat(transition.guards()).contains(StageGuard.REASON_GIVEN))
                .extracting(Transition::to)
                .containsOnly(SKIPPED, PENDING);
    }
}
