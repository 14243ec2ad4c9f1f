package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.DRAFT;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.IN_REVIEW;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.PUBLISHED;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireLifecycleTest {

    /** The life-cycle as the programme states it, written a second time on purpose. */
    private static final Map<QuestionnaireState, Set<QuestionnaireState>> STAFF =
            Map.of(DRAFT, Set.of(IN_REVIEW), IN_REVIEW, Set.of(DRAFT), PUBLISHED, Set.of(), RETIRED, Set.of());

    private static final Map<QuestionnaireState, Set<QuestionnaireState>> ADMIN = Map.of(
            DRAFT, Set.of(IN_REVIEW),
            IN_REVIEW, Set.of(DRAFT, PUBLISHED),
            PUBLISHED, Set.of(RETIRED),
            RETIRED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(QuestionnaireState.values())
                .flatMap(from -> Stream.of(QuestionnaireState.values())
                        .flatMap(to -> Stream.of(
                                        Roles.PROGRAMME_ADMIN,
                                        Roles.PROGRAMME_STAFF,
                                        Roles.PARTNER_MANAGER,
                                        Roles.SITE_MANAGER,
                                        Roles.AUDITOR,
                                        Roles.SERVICE,
                                        Roles.FEEDBACK_READ)
                                .map(role -> Arguments.of(from, to, role))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyoneMovesItAsTheProgrammeStates(QuestionnaireState from, QuestionnaireState to, String role) {
        Caller caller = new Caller("somebody", Caller.Kind.STAFF, "gateway", Set.of(role), null, Set.of());
        boolean expected = switch (role) {
            case Roles.PROGRAMME_ADMIN -> ADMIN.get(from).contains(to);
            case Roles.PROGRAMME_STAFF -> STAFF.get(from).contains(to);
            default -> false;
        };
        assertThat(QuestionnaireLifecycle.TABLE.allowed(from, caller).contains(to))
                .isEqualTo(expected);
    }
}
