package ma.istiqbal.site.assessment;

import static ma.istiqbal.site.assessment.AssessmentCaller.ADMIN;
import static ma.istiqbal.site.assessment.AssessmentCaller.AUDITOR;
import static ma.istiqbal.site.assessment.AssessmentCaller.STAFF;
import static ma.istiqbal.site.assessment.AssessmentCaller.criteria;
import static ma.istiqbal.site.assessment.AssessmentCaller.criterion;
import static ma.istiqbal.site.assessment.AssessmentCaller.draft;
import static ma.istiqbal.site.assessment.AssessmentCaller.freshCode;
import static ma.istiqbal.site.assessment.AssessmentCaller.standard;
import static ma.istiqbal.site.assessment.AssessmentCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.ServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class StandardTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private Standards standards;

    @Autowired
    private ProgrammeStandards programme;

    private AssessmentCaller caller;

    @BeforeEach
    void call() {
        caller = new AssessmentCaller(client);
    }

    @Test
    void theProgrammesStandardIsPublishedFromTheStart() {
        caller.get(standard("RECEPTION", 1), Tokens.partnerManager("HEALTH"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.criteria[?(@.blocking == true)].code")
                .value(codes -> assertThat(texts(codes))
                        .containsExactly(
                                "ACCESS_RAMP",
                                "ORIENTATION_DESK",
                                "SAFETY",
                                "COMPLAINT_POINT",
                                "FEES_DISPLAYED",
                                "PAYMENT_RECEIPT",
                                "CONFIDENTIALITY"));
    }

    @Test
    void theProgrammesTextsAreInTheLanguageTheyAreSaidToBeIn() {
        List<Criterion> criteria = standards.get("RECEPTION", 1).state().criteria();
        assertThat(criteria).hasSizeBetween(40, 50).allSatisfy(criterion -> {
            assertThat(criterion.texts().ar()).matches("[\\p{InArabic}\\s0-9().,:%-]+");
            assertThat(criterion.texts().fr()).doesNotContainPattern("\\p{InArabic}");
        });
        assertThat(criteria).extracting(criterion -> criterion.texts().ar()).doesNotHaveDuplicates();
        assertThat(criteria).extracting(criterion -> criterion.texts().fr()).doesNotHaveDuplicates();
    }

    @Test
    void loadingTheProgrammeAgainChangesNothing() {
        programme.run(null);
        assertThat(standards.get("RECEPTION", 1).changes()).isEqualTo(1);
    }

    @Test
    void aStandardIsDraftedRevisedAndPublishedByAnother() {
        String code = freshCode();
        var created =
                caller.draftStandard(code, List.of(), STAFF).expectStatus().isCreated();
        created.expectHeader().valueEquals("Location", standard(code, 1));
        revise(code, 1, 1, criteria(), STAFF).expectStatus().isOk();
        caller.moveStandard(code, 1, 2, "PUBLISHED", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.criteria.length()")
                .isEqualTo(4)
                .jsonPath("$.allowedActions")
                .value(actions -> assertThat(texts(actions)).containsExactly("RETIRED"));
        Awaitility.await()
                .untilAsserted(() -> caller.get(standard(code, 1) + "/history", AUDITOR)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(texts(types))
                                .containsExactly(
                                        "ma.istiqbal.standard.drafted",
                                        "ma.istiqbal.standard.revised",
                                        "ma.istiqbal.standard.transitioned")));
    }

    @Test
    void aPublishedVersionNeverChanges() {
        String code = caller.publishedStandard();
        revise(code, 1, 2, criteria(), STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STANDARD_NOT_DRAFT");
        caller.moveStandard(code, 1, 2, "RETIRED", ADMIN).expectStatus().isOk();
        revise(code, 1, 3, criteria(), STAFF).expectStatus().isEqualTo(409);
        caller.moveStandard(code, 1, 3, "PUBLISHED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_TRANSITION");
    }

    @Test
    void theNextVersionBeginsAsACopy() {
        String code = caller.publishedStandard();
        var created = next(code, STAFF).expectStatus().isCreated();
        created.expectHeader().valueEquals("Location", standard(code, 2));
        created.expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.state")
                .isEqualTo("DRAFT")
                .jsonPath("$.criteria[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactly("WELCOME", "RAMP", "WAIT", "FEES"));
        next(code, STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STANDARD_DRAFT_OPEN");
        next(freshCode(), STAFF).expectStatus().isNotFound();
    }

    @Test
    void aNextVersionWhoseBeginningFailedHalfWayIsTheOneThatIsAnswered() {
        String code = caller.publishedStandard();
        LostAnswers.triedAgain(client, sender -> next(new AssessmentCaller(sender), code, STAFF))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", standard(code, 2));
    }

    @Test
    void aSecondStandardWithTheSameCodeIsRefused() {
        caller.draftStandard("RECEPTION", criteria(), STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STANDARD_CODE_TAKEN");
    }

    @Test
    void anUnfinishedVersionIsNotPublishedAndEveryReasonIsTold() {
        String code = freshCode();
        Map<String, Object> unsaid = criterion("WELCOME", "RECEPTION", 1, false, 1);
        unsaid.put("texts", Map.of("ar", "استقبال"));
        caller.draftStandard(code, List.of(unsaid), ADMIN).expectStatus().isCreated();
        refusedPublication(code, 1, 1, "TEXTS_COMPLETE_FAIL", "EVERY_OBJECTIVE_COVERED_FAIL", "NOT_THE_EDITOR_FAIL");
    }

    @Test
    void aCodeKeepsItsObjectiveOverAllVersions() {
        String code = caller.publishedStandard();
        next(code, STAFF).expectStatus().isCreated();
        List<Map<String, Object>> without = criteria();
        without.removeFirst();
        without.add(criterion("GREETING", "RECEPTION", 1, false, 1));
        revise(code, 2, 1, without, STAFF).expectStatus().isOk();
        caller.moveStandard(code, 2, 2, "PUBLISHED", ADMIN).expectStatus().isOk();

        next(code, STAFF).expectStatus().isCreated();
        List<Map<String, Object>> moved = criteria();
        moved.removeFirst();
        moved.add(criterion("GREETING", "RECEPTION", 1, false, 1));
        moved.add(criterion("WELCOME", "INTEGRITY", 1, false, 1));
        revise(code, 3, 1, moved, STAFF).expectStatus().isOk();
        refusedPublication(code, 3, 2, "OBJECTIVES_KEPT_FAIL");
    }

    @Test
    void whoeverWroteAPartDoesNotPublish() {
        String code = freshCode();
        caller.draftStandard(code, criteria(), STAFF).expectStatus().isCreated();
        revise(code, 1, 1, criteria(), ADMIN).expectStatus().isOk();
        refusedPublication(code, 1, 2, "NOT_THE_EDITOR_FAIL");
        caller.moveStandard(code, 1, 2, "PUBLISHED", Tokens.staff("another", "programme-admin"))
                .expectStatus()
                .isOk();
    }

    @Test
    void onlyStaffWritesAndOnlyAdminPublishes() {
        String code = freshCode();
        for (String reader :
                List.of(AUDITOR, Tokens.partnerManager("HEALTH"), Tokens.siteManager("ELJADIDA-HOSPITAL-1"))) {
            caller.draftStandard(code, criteria(), reader).expectStatus().isForbidden();
            caller.get("/api/v1/standards?code=RECEPTION", reader)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[*].id")
                    .value(ids -> assertThat(texts(ids)).contains("RECEPTION-1"));
        }
        caller.get("/api/v1/standards", Tokens.system("HEALTH", "sites.read"))
                .expectStatus()
                .isForbidden();
        caller.get("/api/v1/standards", Tokens.staff("operations"))
                .expectStatus()
                .isForbidden();
        caller.draftStandard(code, criteria(), STAFF).expectStatus().isCreated();
        caller.moveStandard(code, 1, 1, "PUBLISHED", STAFF)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TRANSITION_NOT_YOURS");
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        Map<String, Object> bad = criterion("lower case", "COMFORT", 0, false, 11);
        bad.put("texts", Map.of("ar", " ", "$fr", "x"));
        caller.draftStandard("no code", List.of(bad), STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers))
                        .containsExactlyInAnyOrder(
                                "/code",
                                "/criteria/0/code",
                                "/criteria/0/objective",
                                "/criteria/0/weight",
                                "/criteria/0/max",
                                "/criteria/0/texts/ar",
                                "/criteria/0/texts/$fr"));
    }

    @Test
    void rulesBetweenCriteriaAreToldAtOnce() {
        List<Map<String, Object>> criteria = criteria();
        criteria.add(criterion("WELCOME", "INTEGRITY", 1, true, 4));
        caller.draftStandard(freshCode(), criteria, STAFF)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[?(@.code == 'CRITERION_TWICE')].pointer")
                .value(pointers -> assertThat(texts(pointers)).containsExactly("/criteria/4/code"))
                .jsonPath("$.violations[?(@.code == 'BLOCKING_IS_YES_OR_NO')].pointer")
                .value(pointers -> assertThat(texts(pointers)).containsExactly("/criteria/4/max"));
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String code = freshCode();
        caller.draftStandard(code, criteria(), STAFF).expectStatus().isCreated();
        revise(code, 1, null, criteria(), STAFF).expectStatus().isEqualTo(428);
        revise(code, 1, 7, criteria(), STAFF).expectStatus().isEqualTo(412);
    }

    private RestTestClient.ResponseSpec revise(
            String code, int version, Integer tag, List<Map<String, Object>> criteria, String token) {
        Map<String, Object> body = draft(code, criteria);
        body.remove("code");
        return caller.send(HttpMethod.PUT, standard(code, version), tag, token, body);
    }

    private RestTestClient.ResponseSpec next(String code, String token) {
        return next(caller, code, token);
    }

    private static RestTestClient.ResponseSpec next(AssessmentCaller sender, String code, String token) {
        return sender.send(HttpMethod.POST, "/api/v1/standards/" + code + "/versions", null, token, Map.of());
    }

    private void refusedPublication(String code, int version, int tag, String... guards) {
        caller.moveStandard(code, version, tag, "PUBLISHED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STANDARD_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactlyInAnyOrder(guards));
    }
}
