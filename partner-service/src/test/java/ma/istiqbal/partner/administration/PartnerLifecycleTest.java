package ma.istiqbal.partner.administration;

import static ma.istiqbal.partner.administration.PartnerStatus.ACTIVE;
import static ma.istiqbal.partner.administration.PartnerStatus.ENDED;
import static ma.istiqbal.partner.administration.PartnerStatus.NEGOTIATION;
import static ma.istiqbal.partner.administration.PartnerStatus.PROSPECT;
import static ma.istiqbal.partner.administration.PartnerStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartnerLifecycleTest {

    /** The pipeline as the programme states it, written a second time on purpose. */
    private static final Map<PartnerStatus, Set<PartnerStatus>> EXPECTED = Map.of(
            PROSPECT, EnumSet.of(NEGOTIATION, ENDED),
            NEGOTIATION, EnumSet.of(ACTIVE, ENDED),
            ACTIVE, EnumSet.of(SUSPENDED, ENDED),
            SUSPENDED, EnumSet.of(ACTIVE, ENDED),
            ENDED, EnumSet.noneOf(PartnerStatus.class));

    static Stream<Arguments> pairs() {
        return Stream.of(PartnerStatus.values())
                .flatMap(from -> Stream.of(PartnerStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheProgrammeStatesIt(PartnerStatus from, PartnerStatus to) {
        assertThat(PartnerLifecycle.TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }
}
