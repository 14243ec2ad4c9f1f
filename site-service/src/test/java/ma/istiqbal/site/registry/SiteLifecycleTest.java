package ma.istiqbal.site.registry;

import static ma.istiqbal.site.registry.SiteStatus.APPROVED;
import static ma.istiqbal.site.registry.SiteStatus.CLOSED;
import static ma.istiqbal.site.registry.SiteStatus.IN_PREPARATION;
import static ma.istiqbal.site.registry.SiteStatus.LABELLED;
import static ma.istiqbal.site.registry.SiteStatus.LIVE;
import static ma.istiqbal.site.registry.SiteStatus.PROPOSED;
import static ma.istiqbal.site.registry.SiteStatus.REJECTED;
import static ma.istiqbal.site.registry.SiteStatus.SUSPENDED;
import static ma.istiqbal.site.registry.SiteStatus.UNDER_AUDIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<SiteStatus, Set<SiteStatus>> EXPECTED = Map.of(
            PROPOSED, EnumSet.of(UNDER_AUDIT),
            UNDER_AUDIT, EnumSet.of(APPROVED, REJECTED, CLOSED),
            REJECTED, EnumSet.of(PROPOSED, CLOSED),
            APPROVED, EnumSet.of(IN_PREPARATION, CLOSED),
            IN_PREPARATION, EnumSet.of(LIVE, CLOSED),
            LIVE, EnumSet.of(LABELLED, SUSPENDED, CLOSED),
            LABELLED, EnumSet.of(LIVE, SUSPENDED, CLOSED),
            SUSPENDED, EnumSet.of(LIVE, CLOSED),
            CLOSED, EnumSet.noneOf(SiteStatus.class));

    static Stream<Arguments> pairs() {
        return Stream.of(SiteStatus.values())
                .flatMap(from -> Stream.of(SiteStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheProgrammeStatesIt(SiteStatus from, SiteStatus to) {
        assertThat(SiteLifecycle.TABLE.find(from, to).isPresent())
                .isEqualTo(EXPECTED.get(from).contains(to));
    }

    /** Who makes each transition by hand, a second time on purpose. */
    private static final Map<SiteStatus, Set<String>> MADE_BY = Map.of(
            UNDER_AUDIT, Set.of("programme-staff", "programme-admin"),
            IN_PREPARATION, Set.of("programme-staff", "programme-admin"),
            PROPOSED, Set.of("programme-admin"),
            APPROVED, Set.of("programme-admin"),
            REJECTED, Set.of("programme-admin"),
            LIVE, Set.of("programme-admin"),
            LABELLED, Set.of("programme-admin"),
            SUSPENDED, Set.of("programme-admin"),
            CLOSED, Set.of("programme-admin"));

    static Stream<Arguments> pairsAndRoles() {
        List<String> roles = List.of(
                "programme-admin",
                "programme-staff",
                "partner-manager",
                "site-manager",
                "auditor",
                "integrity-officer",
                "operations",
                "service",
                "scope:sites.read");
        return pairs().flatMap(pair -> roles.stream().map(role -> Arguments.of(pair.get()[0], pair.get()[1], role)));
    }

    @ParameterizedTest
    @MethodSource("pairsAndRoles")
    void everyRoleMakesWhatItMay(SiteStatus from, SiteStatus to, String role) {
        Caller caller = new Caller("somebody", Caller.Kind.STAFF, "gateway", Set.of(role), "INTERIOR", Set.of());
        boolean clock = from == LABELLED && to == LIVE;
        boolean expected =
                !clock && EXPECTED.get(from).contains(to) && MADE_BY.get(to).contains(role);
        assertThat(SiteLifecycle.TABLE.allowed(from, caller).contains(to)).isEqualTo(expected);
    }

    @Test
    void onlyTheClockTakesALabelAway() {
        assertThat(SiteLifecycle.TABLE.find(LABELLED, LIVE))
                .map(Transition::who)
                .contains(Who.CLOCK);
    }

    @Test
    void staffMakesOnlyWhatDecidesNothing() {
        assertThat(SiteLifecycle.TABLE.table())
                .filteredOn(transition -> transition.who() == Who.STAFF)
                .extracting(Transition::to)
                .containsExactlyInAnyOrder(UNDER_AUDIT, IN_PREPARATION);
    }
}
