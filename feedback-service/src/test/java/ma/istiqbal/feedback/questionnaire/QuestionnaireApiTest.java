package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.feedback.questionnaire.Writer.ADMIN;
import static ma.istiqbal.feedback.questionnaire.Writer.STAFF;
import static ma.istiqbal.feedback.questionnaire.Writer.freshCode;
import static ma.istiqbal.feedback.questionnaire.Writer.path;
import static ma.istiqbal.feedback.questionnaire.Writer.question;
import static ma.istiqbal.feedback.questionnaire.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@FeedbackServiceTest
class QuestionnaireApiTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private ProgrammeQuestionnaires programme;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private AdjustableClock clock;

    private Writer writer;

    @BeforeEach
    void call() {
        sites.answer();
        writer = new Writer(client);
    }

    @AfterEach
    void clockIsRight() {
        clock.reset();
    }

    @Test
    void theProgrammesTextsAreInTheLanguageTheyAreSaidToBeIn() {
        for (String id : List.of("core-1", "core-2")) {
            Map<String, Map<String, String>> texts =
                    questionnaires.find(id).orElseThrow().texts();
            assertThat(texts.get("ar").values()).allMatch(text -> text.matches("[\\p{InArabic}\\s0-9()؟،]+"));
            assertThat(texts.get("fr").values()).noneMatch(text -> text.matches("(?s).*\\p{InArabic}.*"));
            assertThat(texts.get("en")).hasSameSizeAs(texts.get("fr"));
        }
    }

    @Test
    void theDriversAreTheOnlyThingThatTheSecondCoreAdds() {
        Questionnaire first = questionnaires.find("core-1").orElseThrow();
        Questionnaire second = questionnaires.find("core-2").orElseThrow();
        assertThat(second.questions().stream()
                        .filter(question -> !question.code().equals("drivers"))
                        .toList())
                .isEqualTo(first.questions());
        assertThat(second.textsIn("ar")).containsAllEntriesOf(first.textsIn("ar"));
        assertThat(second.textsIn("fr")).containsAllEntriesOf(first.textsIn("fr"));
    }

    @Test
    void loadingTheProgrammeAgainChangesNothing() {
        long before = questionnaires.get("core-1").changes();
        programme.run(null);
        assertThat(questionnaires.get("core-1").changes()).isEqualTo(before);
        assertThat(questionnaires.get("core-2").state().state()).isEqualTo(QuestionnaireState.IN_REVIEW);
    }

    @Test
    void aVersionWhoseBeginningFailedHalfWayIsTheOneThatIsAnswered() {
        String code = freshCode();
        LostAnswers.triedAgain(client, sender -> new Writer(sender).begin(Map.of("code", code), STAFF))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", path(code + "-1"));
    }

    @Test
    void aVersionIsDraftedReviewedAndPublishedByAnother() {
        String code = freshCode();
        writer.begin(Map.of("code", code), STAFF)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", path(code + "-1"))
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DRAFT");
        writer.revise(code + "-1", 1, write(question(freshCode(), "SCALE10")))
                .expectStatus()
                .isOk();
        writer.move(code + "-1", 2, "IN_REVIEW", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.allowedActions")
                .isEqualTo(List.of("DRAFT"));
        writer.move(code + "-1", 3, "DRAFT", STAFF).expectStatus().isEqualTo(409);
        writer.move(code + "-1", 3, "DRAFT", STAFF, "Once more").expectStatus().isOk();
        writer.move(code + "-1", 4, "IN_REVIEW", STAFF).expectStatus().isOk();
        writer.move(code + "-1", 5, "PUBLISHED", STAFF)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TRANSITION_NOT_YOURS");
        writer.move(code + "-1", 5, "PUBLISHED", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PUBLISHED");
        Awaitility.await()
                .untilAsserted(() -> writer.get(path(code + "-1") + "/history", Tokens.staff("auditor"))
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(texts(types))
                                .containsExactly(
                                        "ma.istiqbal.questionnaire.drafted",
                                        "ma.istiqbal.questionnaire.revised",
                                        "ma.istiqbal.questionnaire.transitioned",
                                        "ma.istiqbal.questionnaire.transition-refused",
                                        "ma.istiqbal.questionnaire.transitioned",
                                        "ma.istiqbal.questionnaire.transitioned",
                                        "ma.istiqbal.questionnaire.transition-refused",
                                        "ma.istiqbal.questionnaire.transitioned")));
    }

    @Test
    void whoeverWroteAPartOfItDoesNotPublishIt() {
        String code = freshCode();
        writer.begin(Map.of("code", code), ADMIN).expectStatus().isCreated();
        writer.revise(code + "-1", 1, write(question(freshCode(), "YES_NO")))
                .expectStatus()
                .isOk();
        writer.move(code + "-1", 2, "IN_REVIEW", STAFF).expectStatus().isOk();
        writer.move(code + "-1", 3, "PUBLISHED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("NOT_THE_EDITOR_FAIL"));
        writer.move(code + "-1", 3, "PUBLISHED", Writer.OTHER_ADMIN)
                .expectStatus()
                .isOk();
    }

    @Test
    void whatWasPublishedNeverChanges() {
        String id = writer.published(write(question(freshCode(), "SCALE5")));
        writer.revise(id, 4, write(question(freshCode(), "SCALE5")))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("QUESTIONNAIRE_NOT_DRAFT");
        writer.move(id, 4, "DRAFT", ADMIN, "why").expectStatus().isEqualTo(409);
    }

    @Test
    void theNextVersionBeginsAsACopyAndThereIsOneAtATime() {
        String asked = freshCode();
        String id = writer.published(write(question(asked, "SCALE5")));
        String code = id.substring(0, id.length() - 2);
        writer.begin(Map.of("code", code, "from", id), STAFF)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.questions[0].code")
                .isEqualTo(asked)
                .jsonPath("$.texts.ar." + asked)
                .isEqualTo("…");
        writer.begin(Map.of("code", code), STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("QUESTIONNAIRE_DRAFT_OPEN");
        writer.begin(Map.of("code", freshCode(), "from", "nothing-9"), STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/from");
        writer.get(path(id), Tokens.siteManager("RABAT-ANNEX-06"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.allowedActions.length()")
                .isEqualTo(0);
    }

    @Test
    void missingAndSuperfluousTextsKeepItFromReview() {
        String asked = freshCode();
        Map<String, Object> body = write(List.of(question(asked, "SCALE5")), List.of(asked, "welcome"));
        body.put("texts", Map.of("ar", Map.of(asked, "…"), "en", Map.of("welcome", "…")));
        String id = writer.written(body);
        writer.move(id, 2, "IN_REVIEW", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("QUESTIONNAIRE_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("TEXTS_MISSING", "TEXTS_SUPERFLUOUS"))
                .jsonPath("$.violations[0].message")
                .value(text -> assertThat(texts(List.of(text)).getFirst()).contains("fr", asked));
        writer.get(path(id) + "/transitions", STAFF)
                .expectBody()
                .jsonPath("$.items[0].guards[?(@.guard == 'TEXTS_COMPLETE')].outcome")
                .isEqualTo("FAIL");
    }

    @Test
    void everythingThatIsWrongWithADraftIsToldAtItsPlace() {
        Map<String, Object> odd = question("Überall", "SMILEY7");
        Map<String, Object> list = question("list", "SINGLE");
        list.put("options", List.of(Map.of("code", "yes")));
        list.put("weight", 3);
        Map<String, Object> body = new HashMap<>(Map.of(
                "questions",
                List.of(odd, list),
                "texts",
                Map.of("xx", Map.of(), "ar", Map.of("list/YES", " ", "list/no", "…"))));
        writer.begin(Map.of("code", "Core"), STAFF).expectStatus().isBadRequest();
        String code = freshCode();
        writer.begin(Map.of("code", code), STAFF).expectStatus().isCreated();
        writer.revise(code + "-1", 1, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers))
                        .containsExactlyInAnyOrder(
                                "/questions/0/code",
                                "/questions/0/kind",
                                "/questions/1/options/0/code",
                                "/questions/1/weight",
                                "/texts/xx",
                                "/texts/ar/list~1YES",
                                "/texts/ar/list~1no"));
        Map<String, Object> conditional = question(freshCode(), "SCALE5");
        conditional.put("showIf", List.of(Map.of("question", "later", "operator", "EQUALS", "values", List.of("1"))));
        writer.revise(code + "-1", 1, write(conditional))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/questions/0/showIf/0/question");
    }

    @Test
    void aCodeKeepsItsMeaningOverAllQuestionnaires() {
        String asked = freshCode();
        writer.published(write(question(asked, "SCALE5")));
        String code = freshCode();
        writer.begin(Map.of("code", code), STAFF).expectStatus().isCreated();
        Map<String, Object> other = question(asked, "SCALE10");
        other.put("dimension", "RECEPTION");
        writer.revise(code + "-1", 1, write(other))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .isEqualTo(List.of("/questions/0/kind", "/questions/0/dimension"))
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("MEANS_SOMETHING_ELSE", "MEANS_SOMETHING_ELSE"));
        writer.revise(code + "-1", 1, write(question(asked, "SCALE5")))
                .expectStatus()
                .isOk();
    }

    @Test
    void ofTwoThatGiveACodeTwoMeaningsAtMostOneIsPublishedHoweverTheyRace() throws Exception {
        for (int round = 0; round < 10; round++) {
            String asked = freshCode();
            List<String> rivals = List.of(
                    writer.written(write(question(asked, "SCALE5"))), writer.written(write(question(asked, "YES_NO"))));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(rivals.stream()
                                .map(id -> (Callable<Object>) () -> {
                                    writer.move(id, 2, "IN_REVIEW", STAFF);
                                    return writer.move(id, 3, "PUBLISHED", ADMIN);
                                })
                                .toList())
                        .forEach(java.util.concurrent.Future::resultNow);
            }
            assertThat(rivals.stream()
                            .map(id -> questionnaires.get(id).state().state())
                            .filter(state -> state == QuestionnaireState.PUBLISHED))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void inReviewItStandsInTheWayOfAnotherMeaning() {
        String asked = freshCode();
        String first = writer.written(write(question(asked, "SCALE5")));
        String second = writer.written(write(question(asked, "YES_NO")));
        writer.move(first, 2, "IN_REVIEW", STAFF).expectStatus().isOk();
        writer.move(second, 2, "IN_REVIEW", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("MEANS_SOMETHING_ELSE"));
        writer.move(first, 3, "DRAFT", STAFF, "Given up").expectStatus().isOk();
        writer.move(second, 2, "IN_REVIEW", STAFF).expectStatus().isOk();
    }

    @Test
    void othersReadWhatTheyCannotWrite() {
        for (String token : List.of(
                Tokens.partnerManager("HEALTH"),
                Tokens.siteManager("RABAT-ANNEX-06"),
                Tokens.staff("auditor"),
                Tokens.system("HEALTH", "feedback.read"))) {
            writer.get(path("core-1"), token)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .exists("ETag");
            writer.begin(Map.of("code", freshCode()), token).expectStatus().isForbidden();
            writer.move("core-1", 1, "RETIRED", token, "why").expectStatus().isForbidden();
        }
        writer.get(path("core-1"), Tokens.staff("integrity-officer"))
                .expectStatus()
                .isForbidden();
        writer.get("/api/v1/questionnaires?code=core&state=PUBLISHED", STAFF)
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("core-1"));
    }

    @Test
    void aStaleDraftIsNotOverwritten() {
        String id = writer.written(write(question(freshCode(), "SCALE5")));
        writer.revise(id, 1, write(question(freshCode(), "SCALE5")))
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void theCoreAsksOverallAndRequiresNothingElse() {
        writer.move("core-2", questionnaireVersion("core-2"), "DRAFT", STAFF, "To try")
                .expectStatus()
                .isOk();
        int tag = questionnaireVersion("core-2");
        Questionnaire before = questionnaires.get("core-2").state();
        writer.revise("core-2", tag, write(question("clarity2", "SCALE5")))
                .expectStatus()
                .isOk();
        writer.move("core-2", tag + 1, "IN_REVIEW", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .isEqualTo(List.of("ONE_TAP_ENOUGH_FAIL"));
        Map<String, Object> again = new HashMap<>(Map.of("texts", before.texts()));
        again.put(
                "questions",
                before.questions().stream().map(DraftedQuestion::of).toList());
        writer.revise("core-2", tag + 1, again).expectStatus().isOk();
        writer.move("core-2", tag + 2, "IN_REVIEW", STAFF).expectStatus().isOk();
    }

    @Test
    void howManyAreInEachStateIsMeasured() {
        clock.moveBy(Duration.ofMinutes(2));
        double published = metrics.get("istiqbal.questionnaires")
                .tag("state", "PUBLISHED")
                .gauge()
                .value();
        writer.published(write(question(freshCode(), "SCALE5")));
        clock.moveBy(Duration.ofMinutes(4));
        assertThat(metrics.get("istiqbal.questionnaires")
                        .tag("state", "PUBLISHED")
                        .gauge()
                        .value())
                .isEqualTo(published + 1);
    }

    private int questionnaireVersion(String id) {
        return (int) questionnaires.get(id).version();
    }

    private static List<String> texts(Object values) {
        return ((List<?>) values).stream().map(String::valueOf).toList();
    }
}
