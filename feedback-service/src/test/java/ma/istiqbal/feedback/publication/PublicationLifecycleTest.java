package ma.istiqbal.feedback.publication;

import static ma.istiqbal.feedback.publication.PublicationState.DISCARDED;
import static ma.istiqbal.feedback.publication.PublicationState.PREPARED;
import static ma.istiqbal.feedback.publication.PublicationState.PREPARING;
import static ma.istiqbal.feedback.publication.PublicationState.PUBLISHED;
import static ma.istiqbal.feedback.publication.PublicationState.RETRACTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<PublicationState, Set<PublicationState>> ADMIN = Map.of(
            PREPARING, Set.of(),
            PREPARED, Set.of(PUBLISHED, DISCARDED),
            PUBLISHED, Set.of(RETRACTED),
            RETRACTED, Set.of(),
            DISCARDED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(PublicationState.values())
                .flatMap(from -> Stream.of(PublicationState.values())
                        .flatMap(to -> Stream.of(
                                        Roles.PROGRAMME_ADMIN,
                                        Roles.PROGRAMME_STAFF,
                                        Roles.PARTNER_MANAGER,
                                        Roles.AUDITOR,
                                        Roles.SERVICE,
                                        Roles.INDICATORS_READ)
                                .map(role -> Arguments.of(from, to, role))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyAHeadOfTheProgrammePublishesAndRetracts(PublicationState from, PublicationState to, String role) {
        Caller caller = new Caller("somebody", Caller.Kind.STAFF, "gateway", Set.of(role), null, Set.of());
        boolean expected = switch (role) {
            case Roles.PROGRAMME_ADMIN -> ADMIN.get(from).contains(to);
            case Roles.PROGRAMME_STAFF -> from == PREPARED && to == DISCARDED;
            default -> false;
        };
        assertThat(PublicationLifecycle.TABLE.allowed(from, caller).contains(to))
                .isEqualTo(expected);
    }
}
