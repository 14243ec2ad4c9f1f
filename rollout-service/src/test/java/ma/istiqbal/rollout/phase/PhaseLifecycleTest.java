package ma.istiqbal.rollout.phase;

import static ma.istiqbal.rollout.phase.PhaseStatus.BASELINED;
import static ma.istiqbal.rollout.phase.PhaseStatus.COMPLETED;
import static ma.istiqbal.rollout.phase.PhaseStatus.PLANNED;
import static ma.istiqbal.rollout.phase.PhaseStatus.RUNNING;
import static ma.istiqbal.rollout.phase.PhaseStatus.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

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

class PhaseLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<PhaseStatus, Set<PhaseStatus>> EXPECTED = Map.of(
            PLANNED, EnumSet.of(BASELINED),
            BASELINED, EnumSet.of(RUNNING),
            RUNNING, EnumSet.of(COMPLETED, STOPPED),
            COMPLETED, EnumSet.noneOf(PhaseStatus.class),
            STOPPED, EnumSet.noneOf(PhaseStatus.class));

    static Stream<Arguments> pairs() {
        return Stream.of(PhaseStatus.values())
                .flatMap(from -> Stream.of(PhaseStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheProgrammeStatesIt(PhaseStatus from, PhaseStatus to) {
        assertThat(PhaseLifecycle.TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }

    @Test
    void whatIsOverHasNoFuture() {
        assertThat(PhaseStatus.values())
                .allSatisfy(status -> assertThat(status.over())
                        .isEqualTo(PhaseLifecycle.TABLE.from(status).isEmpty()));
    }

    @Test
    void staffOnlyStartsWhatWasApproved() {
        assertThat(PhaseLifecycle.TABLE.table())
                .filteredOn(transition -> transition.who() == Who.STAFF)
                .extracting(Transition::to)
                .containsExactly(RUNNING);
    }
}
