package ma.istiqbal.site.assessment;

import static ma.istiqbal.site.assessment.AssessmentState.APPROVED;
import static ma.istiqbal.site.assessment.AssessmentState.DRAFT;
import static ma.istiqbal.site.assessment.AssessmentState.SUBMITTED;
import static ma.istiqbal.site.assessment.AssessmentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentLifecycleTest {

    private static final List<String> ROLES = List.of(
            Roles.PROGRAMME_ADMIN,
            Roles.PROGRAMME_STAFF,
            Roles.PARTNER_MANAGER,
            Roles.SITE_MANAGER,
            Roles.AUDITOR,
            Roles.INTEGRITY_OFFICER,
            Roles.OPERATIONS,
            Roles.SERVICE,
            Roles.SITES_READ);

    private static final String ASSESSOR = "the assessor";
    private static final String HEAD = "a head of the programme";

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<List<AssessmentState>, String> EXPECTED = Map.of(
            List.of(DRAFT, SUBMITTED), ASSESSOR,
            List.of(DRAFT, WITHDRAWN), ASSESSOR,
            List.of(SUBMITTED, WITHDRAWN), ASSESSOR,
            List.of(SUBMITTED, APPROVED), HEAD,
            List.of(SUBMITTED, DRAFT), HEAD);

    private static final Map<AssessmentKind, Set<String>> ASSESSORS = Map.of(
            AssessmentKind.SELF, Set.of(Roles.PARTNER_MANAGER),
            AssessmentKind.PEER, Set.of(Roles.AUDITOR, Roles.PROGRAMME_STAFF, Roles.PROGRAMME_ADMIN),
            AssessmentKind.MYSTERY, Set.of(Roles.AUDITOR, Roles.PROGRAMME_STAFF, Roles.PROGRAMME_ADMIN),
            AssessmentKind.AUDIT, Set.of(Roles.AUDITOR, Roles.PROGRAMME_STAFF, Roles.PROGRAMME_ADMIN));

    static Stream<Arguments> pairs() {
        return Stream.of(AssessmentKind.values())
                .flatMap(kind -> Stream.of(AssessmentState.values())
                        .flatMap(from -> Stream.of(AssessmentState.values())
                                .flatMap(to -> ROLES.stream().map(role -> Arguments.of(kind, from, to, role)))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsForWhomTheProgrammeSays(
            AssessmentKind kind, AssessmentState from, AssessmentState to, String role) {
        String who = EXPECTED.get(List.of(from, to));
        boolean expected = ASSESSOR.equals(who)
                ? ASSESSORS.get(kind).contains(role)
                : HEAD.equals(who) && role.equals(Roles.PROGRAMME_ADMIN);
        assertThat(AssessmentLifecycle.of(kind).allowed(from, caller(role)).contains(to))
                .isEqualTo(expected);
    }

    static Caller caller(String role) {
        return new Caller("somebody", Caller.Kind.STAFF, "gateway", Set.of(role), null, Set.of());
    }
}
