package ma.istiqbal.feedback.point;

import static ma.istiqbal.feedback.point.PointState.ACTIVE;
import static ma.istiqbal.feedback.point.PointState.DRAFT;
import static ma.istiqbal.feedback.point.PointState.REVOKED;
import static ma.istiqbal.feedback.point.PointState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PointLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<PointState, Set<PointState>> EXPECTED = Map.of(
            DRAFT, EnumSet.of(ACTIVE, REVOKED),
            ACTIVE, EnumSet.of(SUSPENDED, REVOKED),
            SUSPENDED, EnumSet.of(ACTIVE, REVOKED),
            REVOKED, EnumSet.noneOf(PointState.class));

    static Stream<Arguments> pairs() {
        return Stream.of(PointState.values())
                .flatMap(from -> Stream.of(PointState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheProgrammeStatesIt(PointState from, PointState to) {
        assertThat(PointLifecycle.TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }
}
