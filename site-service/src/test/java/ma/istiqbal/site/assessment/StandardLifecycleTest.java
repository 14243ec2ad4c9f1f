package ma.istiqbal.site.assessment;

import static ma.istiqbal.site.assessment.StandardState.DRAFT;
import static ma.istiqbal.site.assessment.StandardState.PUBLISHED;
import static ma.istiqbal.site.assessment.StandardState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<StandardState, Set<StandardState>> EXPECTED =
            Map.of(DRAFT, Set.of(PUBLISHED), PUBLISHED, Set.of(RETIRED), RETIRED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(StandardState.values())
                .flatMap(from -> Stream.of(StandardState.values())
                        .flatMap(to -> Stream.of(
                                        Roles.PROGRAMME_ADMIN,
                                        Roles.PROGRAMME_STAFF,
                                        Roles.PARTNER_MANAGER,
                                        Roles.SITE_MANAGER,
                                        Roles.AUDITOR,
                                        Roles.SERVICE,
                                        Roles.SITES_READ)
                                .map(role -> Arguments.of(from, to, role))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyAHeadOfTheProgrammePublishesAndRetires(StandardState from, StandardState to, String role) {
        boolean expected = EXPECTED.get(from).contains(to) && role.equals(Roles.PROGRAMME_ADMIN);
        assertThat(StandardLifecycle.TABLE
                        .allowed(from, AssessmentLifecycleTest.caller(role))
                        .contains(to))
                .isEqualTo(expected);
    }
}
