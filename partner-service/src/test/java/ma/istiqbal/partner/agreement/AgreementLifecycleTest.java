package ma.istiqbal.partner.agreement;

import static ma.istiqbal.partner.agreement.AgreementLifecycle.TABLE;
import static ma.istiqbal.partner.agreement.AgreementStatus.ABANDONED;
import static ma.istiqbal.partner.agreement.AgreementStatus.DRAFT;
import static ma.istiqbal.partner.agreement.AgreementStatus.EFFECTIVE;
import static ma.istiqbal.partner.agreement.AgreementStatus.EXPIRED;
import static ma.istiqbal.partner.agreement.AgreementStatus.NEGOTIATION;
import static ma.istiqbal.partner.agreement.AgreementStatus.SIGNED;
import static ma.istiqbal.partner.agreement.AgreementStatus.SUPERSEDED;
import static ma.istiqbal.partner.agreement.AgreementStatus.SUSPENDED;
import static ma.istiqbal.partner.agreement.AgreementStatus.TERMINATED;
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

class AgreementLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<AgreementStatus, Set<AgreementStatus>> EXPECTED = Map.of(
            DRAFT, EnumSet.of(NEGOTIATION, ABANDONED),
            NEGOTIATION, EnumSet.of(SIGNED, ABANDONED),
            SIGNED, EnumSet.of(EFFECTIVE),
            EFFECTIVE, EnumSet.of(SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED),
            SUSPENDED, EnumSet.of(EFFECTIVE, EXPIRED, TERMINATED, SUPERSEDED),
            EXPIRED, EnumSet.noneOf(AgreementStatus.class),
            TERMINATED, EnumSet.noneOf(AgreementStatus.class),
            SUPERSEDED, EnumSet.noneOf(AgreementStatus.class),
            ABANDONED, EnumSet.noneOf(AgreementStatus.class));

    static Stream<Arguments> pairs() {
        return Stream.of(AgreementStatus.values())
                .flatMap(from -> Stream.of(AgreementStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheProgrammeStatesIt(AgreementStatus from, AgreementStatus to) {
        assertThat(TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }

    @Test
    void onlyTheClockPutsAnAgreementIntoForceAndLetsItExpire() {
        assertThat(TABLE.find(SIGNED, EFFECTIVE)).map(Transition::who).contains(Who.CLOCK);
        assertThat(TABLE.find(EFFECTIVE, EXPIRED)).map(Transition::who).contains(Who.CLOCK);
        assertThat(TABLE.find(SUSPENDED, EXPIRED)).map(Transition::who).contains(Who.CLOCK);
    }

    @Test
    void staffMakesOnlyWhatDecidesNothing() {
        assertThat(TABLE.table())
                .filteredOn(transition -> transition.who() == Who.STAFF)
                .extracting(Transition::to)
                .containsExactlyInAnyOrder(NEGOTIATION, ABANDONED);
    }
}
