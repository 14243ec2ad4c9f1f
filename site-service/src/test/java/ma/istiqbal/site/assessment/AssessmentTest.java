package ma.istiqbal.site.assessment;

import static ma.istiqbal.site.assessment.AssessmentCaller.ADMIN;
import static ma.istiqbal.site.assessment.AssessmentCaller.AUDITOR;
import static ma.istiqbal.site.assessment.AssessmentCaller.STAFF;
import static ma.istiqbal.site.assessment.AssessmentCaller.TODAY;
import static ma.istiqbal.site.assessment.AssessmentCaller.assessments;
import static ma.istiqbal.site.assessment.AssessmentCaller.lines;
import static ma.istiqbal.site.assessment.AssessmentCaller.notApplicable;
import static ma.istiqbal.site.assessment.AssessmentCaller.score;
import static ma.istiqbal.site.assessment.AssessmentCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ma.istiqbal.site.Api;
import ma.istiqbal.site.SiteServiceTest;
import ma.istiqbal.test.LostAnswers;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@SiteServiceTest
class AssessmentTest {

    private static final String SITE = "ELJADIDA-HOSPITAL-1";
    private static final String MANAGER = Tokens.partnerManager("HEALTH");
    private static final String RUNNER = Tokens.siteManager(SITE);

    @Autowired
    private RestTestClient client;

    @Autowired
    private Api api;

    @Autowired
    private MeterRegistry metrics;

    private AssessmentCaller caller;
    private String standard;

    @BeforeEach
    void call() {
        caller = new AssessmentCaller(client);
        standard = caller.publishedStandard();
    }

    @Test
    void anAuditIsBegunWrittenSubmittedAndApprovedByAnother() {
        double before = approvedAudits();
        var created = caller.begin(SITE, "AUDIT", standard, TODAY, AUDITOR)
                .expectStatus()
                .isCreated();
        created.expectHeader().valueMatches("Location", assessments(SITE) + "/.+");
        created.expectHeader().valueEquals("ETag", "\"1\"");
        String id = created.expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
        caller.write(SITE, id, 1, TODAY, lines(2, 1, 1, 1), AUDITOR)
                .expectStatus()
                .isOk();
        caller.move(SITE, id, 2, "SUBMITTED", AUDITOR).expectStatus().isOk();
        caller.move(SITE, id, 3, "APPROVED", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("APPROVED")
                .jsonPath("$.approvedOn")
                .isEqualTo(TODAY.toString())
                .jsonPath("$.result.score")
                .isEqualTo(80.0)
                .jsonPath("$.result.outcome")
                .isEqualTo("PASS")
                .jsonPath("$.result.objectives[0].score")
                .isEqualTo(66.66)
                .jsonPath("$.result.objectives[2].score")
                .isEqualTo(100.0)
                .jsonPath("$.result.passMark.version")
                .isEqualTo(1)
                .jsonPath("$.result.passMark.score")
                .isEqualTo(80)
                .jsonPath("$.allowedActions.length()")
                .isEqualTo(0);
        assertThat(approvedAudits()).isEqualTo(before + 1);
        Awaitility.await()
                .untilAsserted(() -> caller.get(assessments(SITE) + "/" + id + "/history", STAFF)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(types -> assertThat(texts(types))
                                .containsExactly(
                                        "ma.istiqbal.assessment.begun",
                                        "ma.istiqbal.assessment.written",
                                        "ma.istiqbal.assessment.transitioned",
                                        "ma.istiqbal.assessment.transitioned")));
    }

    @Test
    void anAssessmentWhoseBeginningFailedHalfWayIsBegunOnce() {
        List<String> before = caller.ids(SITE, "kind=AUDIT", AUDITOR);
        var again = LostAnswers.triedAgain(
                client, sender -> new AssessmentCaller(sender).begin(SITE, "AUDIT", standard, TODAY, AUDITOR));
        List<String> begun = caller.ids(SITE, "kind=AUDIT", AUDITOR);
        begun = begun.stream().filter(id -> !before.contains(id)).toList();
        assertThat(begun).hasSize(1);
        again.expectStatus().isCreated();
        again.expectHeader().valueEquals("Location", assessments(SITE) + "/" + begun.getFirst());
        again.expectBody().jsonPath("$.id").isEqualTo(begun.getFirst());
    }

    @Test
    void oneFailedBlockingCriterionFailsTheWhole() {
        String id = caller.submitted(SITE, "AUDIT", standard, TODAY, lines(4, 0, 1, 1), AUDITOR);
        Map<?, ?> result = (Map<?, ?>) caller.one(SITE, id, AUDITOR).get("result");
        assertThat(result.get("score")).isEqualTo(80.0);
        assertThat(result.get("outcome")).isEqualTo("FAIL");
        assertThat(texts(result.get("failedBlocking"))).containsExactly("RAMP");
    }

    @Test
    void whatIsNotApplicableIsLeftOutOfTheScore() {
        List<Map<String, Object>> lines = lines(4, 1, 0, 1);
        lines.set(2, notApplicable("WAIT"));
        String id = caller.submitted(SITE, "PEER", standard, TODAY, lines, STAFF);
        Map<?, ?> result = (Map<?, ?>) caller.one(SITE, id, AUDITOR).get("result");
        assertThat(result.get("score")).isEqualTo(100.0);
        assertThat((Map<?, ?>) ((List<?>) result.get("objectives")).get(1))
                .isEqualTo(Map.of("objective", "RESPONSIVENESS"));
    }

    @Test
    void onlyAMysteryVisitorLeavesABlockingCriterionOpen() {
        List<Map<String, Object>> lines = lines(4, 1, 1, 1);
        lines.set(1, notApplicable("RAMP"));
        String audit = caller.submitted(SITE, "AUDIT", standard, TODAY, lines, AUDITOR);
        Map<?, ?> result = (Map<?, ?>) caller.one(SITE, audit, AUDITOR).get("result");
        assertThat(result.get("score")).isEqualTo(100.0);
        assertThat(result.get("outcome")).isEqualTo("FAIL");
        assertThat(texts(result.get("failedBlocking"))).containsExactly("RAMP");
        String mystery = caller.submitted(SITE, "MYSTERY", standard, TODAY, lines, AUDITOR);
        assertThat((Map<?, ?>) caller.one(SITE, mystery, AUDITOR).get("result"))
                .extracting("outcome")
                .isEqualTo("PASS");
    }

    @Test
    void anIncompleteOneIsNotSubmittedAndTellsWhatItLacks() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        caller.write(SITE, id, 1, TODAY, List.of(notApplicable("WAIT")), AUDITOR)
                .expectStatus()
                .isOk();
        refused(id, 2, "SUBMITTED", AUDITOR, "EVERY_CRITERION_ANSWERED_FAIL", "SOMETHING_APPLICABLE_FAIL");
        caller.get(assessments(SITE) + "/" + id + "/transitions", AUDITOR)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unanswered")
                .value(codes -> assertThat(texts(codes)).containsExactly("WELCOME", "RAMP", "FEES"))
                .jsonPath("$.items[?(@.to == 'SUBMITTED')].yours")
                .value(yours -> assertThat(texts(yours)).containsExactly("true"));
    }

    @Test
    void nothingApplicableIsRefused() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        List<Map<String, Object>> nothing =
                List.of(notApplicable("WELCOME"), notApplicable("RAMP"), notApplicable("WAIT"), notApplicable("FEES"));
        caller.write(SITE, id, 1, TODAY, nothing, AUDITOR).expectStatus().isOk();
        refused(id, 2, "SUBMITTED", AUDITOR, "SOMETHING_APPLICABLE_FAIL");
    }

    @Test
    void everyBadLineIsToldAtOnce() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        Map<String, Object> both = score("FEES", 1);
        both.put("notApplicable", "No fees");
        List<Map<String, Object>> lines = List.of(
                score("WELCOME", 5),
                score("RAMP", -1),
                score("NO_SUCH", 1),
                both,
                score("RAMP", 1),
                Map.of("criterion", "WAIT"));
        caller.write(SITE, id, 1, TODAY.plusDays(2), lines, AUDITOR)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*]")
                .value(violations -> assertThat(((List<?>) violations)
                                .stream()
                                        .map(one -> (Map<?, ?>) one)
                                        .map(one -> one.get("pointer") + " " + one.get("code")))
                        .containsExactlyInAnyOrder(
                                "/visitedOn VISIT_IN_FUTURE",
                                "/lines/0/score SCORE_OUT_OF_RANGE",
                                "/lines/1/score SCORE_OUT_OF_RANGE",
                                "/lines/2/criterion NO_SUCH_CRITERION",
                                "/lines/3 ANSWERED_BOTH_WAYS",
                                "/lines/4/criterion CRITERION_TWICE",
                                "/lines/5 ANSWER_NEEDED"));
        assertThat(texts(caller.one(SITE, id, AUDITOR).get("lines"))).isEmpty();
    }

    @Test
    void everyMalformedFieldIsToldAtOnce() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        Map<String, Object> line = score("WELCOME", 4);
        line.put("weight", 3);
        line.put("note", " ");
        line.put("evidence", List.of(Map.of("sha256", "ABC", "mediaType", "no type", "caption", "x".repeat(301))));
        Map<String, Object> half = score("RAMP", 1);
        half.put("score", 0.5);
        caller.write(SITE, id, 1, "2026-02-30", List.of(line, half), AUDITOR)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(pointers -> assertThat(texts(pointers))
                        .containsExactlyInAnyOrder(
                                "/visitedOn",
                                "/lines/0/weight",
                                "/lines/0/note",
                                "/lines/0/evidence/0/sha256",
                                "/lines/0/evidence/0/mediaType",
                                "/lines/0/evidence/0/caption",
                                "/lines/1/score"));
    }

    @Test
    void evidenceIsKeptByHash() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        Map<String, Object> line = score("RAMP", 1);
        line.put("note", "Slope measured at 5 %");
        line.put(
                "evidence",
                List.of(Map.of("sha256", "a".repeat(64), "mediaType", "image/jpeg", "caption", "منحدر المدخل")));
        caller.write(SITE, id, 1, TODAY, List.of(line), AUDITOR)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lines[0].evidence[0].sha256")
                .isEqualTo("a".repeat(64))
                .jsonPath("$.lines[0].evidence[0].caption")
                .isEqualTo("منحدر المدخل");
    }

    @Test
    void itBeginsOnlyAgainstAPublishedStandard() {
        String draft = AssessmentCaller.freshCode();
        caller.draftStandard(draft, AssessmentCaller.criteria(), STAFF)
                .expectStatus()
                .isCreated();
        beginRefused(draft, TODAY, "STANDARD_NOT_PUBLISHED");
        beginRefused(AssessmentCaller.freshCode(), TODAY.plusDays(2), "NO_SUCH_STANDARD", "VISIT_IN_FUTURE");
        caller.moveStandard(standard, 1, 2, "RETIRED", ADMIN).expectStatus().isOk();
        beginRefused(standard, LocalDate.of(2013, 5, 6), "STANDARD_NOT_PUBLISHED", "VISIT_BEFORE_PROGRAMME");
    }

    @Test
    void oneBegunInTimeIsFinishedAlthoughItsStandardWasRetired() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        caller.moveStandard(standard, 1, 2, "RETIRED", ADMIN).expectStatus().isOk();
        caller.write(SITE, id, 1, TODAY, lines(4, 1, 1, 1), AUDITOR)
                .expectStatus()
                .isOk();
        caller.move(SITE, id, 2, "SUBMITTED", AUDITOR).expectStatus().isOk();
    }

    @Test
    void whoeverWroteOrSubmittedDoesNotApprove() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        String first = Tokens.staff("first", "programme-admin");
        String second = Tokens.staff("second", "programme-admin");
        caller.write(SITE, id, 1, TODAY, lines(4, 1, 1, 1), first)
                .expectStatus()
                .isOk();
        caller.move(SITE, id, 2, "SUBMITTED", second).expectStatus().isOk();
        refused(id, 3, "APPROVED", first, "NOT_THE_EDITOR_FAIL");
        refused(id, 3, "APPROVED", second, "NOT_THE_EDITOR_FAIL");
        caller.move(SITE, id, 3, "APPROVED", ADMIN).expectStatus().isOk();
    }

    @Test
    void aReturnedOneIsWrittenOnAndCountsAnew() {
        String id = caller.submitted(SITE, "AUDIT", standard, TODAY, lines(0, 0, 0, 0), AUDITOR);
        caller.write(SITE, id, 3, TODAY, lines(4, 1, 1, 1), AUDITOR)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ASSESSMENT_NOT_DRAFT");
        caller.move(SITE, id, 3, "DRAFT", ADMIN).expectStatus().isOk();
        assertThat(caller.one(SITE, id, AUDITOR).get("returnedBecause")).isEqualTo("As seen on the spot");
        assertThat(caller.one(SITE, id, AUDITOR).get("result")).isNull();
        caller.write(SITE, id, 4, TODAY, lines(4, 1, 1, 1), AUDITOR)
                .expectStatus()
                .isOk();
        caller.move(SITE, id, 5, "SUBMITTED", AUDITOR).expectStatus().isOk();
        Map<?, ?> result = (Map<?, ?>) caller.one(SITE, id, AUDITOR).get("result");
        assertThat(result.get("outcome")).isEqualTo("PASS");
    }

    @Test
    void aWithdrawnOneIsOver() {
        String id = caller.begun(SITE, "MYSTERY", standard, TODAY, STAFF);
        caller.move(SITE, id, 1, "WITHDRAWN", AUDITOR).expectStatus().isOk();
        refused(id, 2, "SUBMITTED", AUDITOR, "NO_SUCH_TRANSITION");
        caller.write(SITE, id, 2, TODAY, List.of(), AUDITOR).expectStatus().isEqualTo(409);
    }

    @Test
    void onlyTheSitesAdministrationAssessesItself() {
        String id = caller.submitted(SITE, "SELF", standard, TODAY, lines(4, 1, 1, 1), MANAGER);
        caller.move(SITE, id, 3, "APPROVED", ADMIN).expectStatus().isOk();
        for (String other : List.of(STAFF, ADMIN, AUDITOR)) {
            notYours(caller.begin(SITE, "SELF", standard, TODAY, other));
        }
        for (String kind : List.of("AUDIT", "PEER", "MYSTERY")) {
            notYours(caller.begin(SITE, kind, standard, TODAY, MANAGER));
        }
        caller.begin(SITE, "SELF", standard, TODAY, RUNNER).expectStatus().isForbidden();
        String audit = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        caller.write(SITE, audit, 1, TODAY, lines(4, 1, 1, 1), MANAGER)
                .expectStatus()
                .isNotFound();
        String self = caller.begun(SITE, "SELF", standard, TODAY, MANAGER);
        notYours(caller.write(SITE, self, 1, TODAY, lines(4, 1, 1, 1), AUDITOR));
        caller.move(SITE, self, 1, "WITHDRAWN", AUDITOR)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TRANSITION_NOT_YOURS");
    }

    @Test
    void anotherAdministrationsSiteDoesNotExist() {
        String id = caller.approved(SITE, "AUDIT", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        for (String stranger : List.of(Tokens.partnerManager("INTERIOR"), Tokens.siteManager("RABAT-ANNEX-06"))) {
            caller.get(assessments(SITE), stranger).expectStatus().isNotFound();
            caller.get(assessments(SITE) + "/" + id, stranger).expectStatus().isNotFound();
            caller.get(assessments(SITE) + "/" + id + "/history", stranger)
                    .expectStatus()
                    .isNotFound();
            caller.get(assessments("RABAT-ANNEX-06") + "/" + id, stranger)
                    .expectStatus()
                    .isNotFound();
        }
        caller.begin(SITE, "SELF", standard, TODAY, Tokens.partnerManager("INTERIOR"))
                .expectStatus()
                .isNotFound();
        caller.get(assessments("RABAT-ANNEX-06") + "/" + id, AUDITOR)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theSiteLearnsOfAVisitOnceItIsApproved() {
        String id = caller.submitted(SITE, "MYSTERY", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        for (String own : List.of(MANAGER, RUNNER)) {
            caller.get(assessments(SITE) + "/" + id, own).expectStatus().isNotFound();
            assertThat(caller.ids(SITE, "", own)).doesNotContain(id);
        }
        caller.move(SITE, id, 3, "APPROVED", ADMIN).expectStatus().isOk();
        for (String own : List.of(MANAGER, RUNNER)) {
            assertThat(caller.one(SITE, id, own).get("state")).isEqualTo("APPROVED");
            assertThat(caller.ids(SITE, "", own)).contains(id);
        }
    }

    @Test
    void theFeedOfTheSiteTellsNothingOfAVisitBeforehand() {
        String hidden = caller.submitted(SITE, "MYSTERY", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        String shown = caller.approved(SITE, "MYSTERY", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        Awaitility.await().untilAsserted(() -> assertThat(subjects(RUNNER)).contains(shown));
        assertThat(subjects(RUNNER)).doesNotContain(hidden);
        assertThat(subjects(AUDITOR)).contains(hidden);
    }

    @Test
    void assessmentsBelongToTheOwnerOfToday() {
        Api.partnersAnswer();
        String justice = Tokens.partnerManager("JUSTICE");
        String interior = Tokens.partnerManager("INTERIOR");
        String site = api.register();
        String old = caller.approved(site, "AUDIT", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        String pending = caller.submitted(site, "AUDIT", standard, TODAY, lines(4, 1, 1, 1), AUDITOR);
        String self = caller.submitted(site, "SELF", standard, TODAY, lines(4, 1, 1, 1), interior);
        api.give(site, 1, "JUSTICE");
        caller.get(assessments(site) + "/" + old, interior).expectStatus().isNotFound();
        assertThat(caller.ids(site, "", justice)).containsExactlyInAnyOrder(old, self);
        caller.get(assessments(site) + "/" + pending, justice).expectStatus().isNotFound();
        caller.move(site, pending, 3, "APPROVED", ADMIN).expectStatus().isOk();
        caller.move(site, self, 3, "APPROVED", ADMIN).expectStatus().isOk();
        assertThat(caller.ids(site, "", justice)).containsExactlyInAnyOrder(old, pending, self);
        Awaitility.await().untilAsserted(() -> assertThat(subjects(justice)).contains(pending, self));
        assertThat(subjects(interior)).contains(old).doesNotContain(pending);
        assertThat(api.told(self, interior)).hasSize(3);
        assertThat(api.told(self, justice)).containsExactly("ma.istiqbal.assessment.transitioned");
    }

    private List<String> subjects(String token) {
        long after = 0;
        List<String> all = new java.util.ArrayList<>();
        while (true) {
            Map<?, ?> page = caller.get("/api/v1/site-changes?limit=200&after=" + after, token)
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            ((List<?>) page.get("items"))
                    .forEach(event -> all.add(((Map<?, ?>) event).get("subject").toString()));
            long next = ((Number) page.get("next")).longValue();
            if (next == after) {
                return all;
            }
            after = next;
        }
    }

    @Test
    void listsAreFilteredByKindStateAndDayOfTheVisit() {
        String audit = caller.begun(SITE, "AUDIT", standard, TODAY.minusDays(400), AUDITOR);
        String peer = caller.begun(SITE, "PEER", standard, TODAY.minusDays(401), AUDITOR);
        caller.move(SITE, peer, 1, "WITHDRAWN", AUDITOR).expectStatus().isOk();
        assertThat(caller.ids(SITE, "kind=AUDIT", AUDITOR)).contains(audit).doesNotContain(peer);
        assertThat(caller.ids(SITE, "state=WITHDRAWN", AUDITOR)).contains(peer).doesNotContain(audit);
        assertThat(caller.ids(SITE, "from=" + TODAY.minusDays(400) + "&to=" + TODAY.minusDays(400), AUDITOR))
                .contains(audit)
                .doesNotContain(peer);
        assertThat(caller.ids(SITE, "to=" + TODAY.minusDays(401), AUDITOR))
                .contains(peer)
                .doesNotContain(audit);
        assertThat(caller.ids(SITE, "sort=-visitedOn", AUDITOR)).containsSubsequence(audit, peer);
    }

    @Test
    void badFiltersAreRefused() {
        for (String query : List.of(
                "kind=SURPRISE",
                "state=LOST",
                "from=2026-02-30",
                "from=-999999999-01-01",
                "to=%2B999999999-12-31",
                "from=2026-02-02&to=2026-02-01",
                "sort=score",
                "site=X")) {
            caller.get(assessments(SITE) + "?" + query, AUDITOR).expectStatus().isBadRequest();
        }
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            caller.begun("RABAT-PROSECUTION", "AUDIT", standard, TODAY, AUDITOR);
        }
        Map<?, ?> first = caller.get(assessments("RABAT-PROSECUTION") + "?limit=2", AUDITOR)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Link", "<.*cursor=.*>; rel=\"next\"")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        caller.get(assessments("RABAT-PROSECUTION") + "?limit=2&cursor=" + first.get("nextCursor"), AUDITOR)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        String id = caller.begun(SITE, "AUDIT", standard, TODAY, AUDITOR);
        caller.write(SITE, id, null, TODAY, List.of(), AUDITOR).expectStatus().isEqualTo(428);
        caller.write(SITE, id, 9, TODAY, List.of(), AUDITOR).expectStatus().isEqualTo(412);
        caller.move(SITE, id, 9, "WITHDRAWN", AUDITOR).expectStatus().isEqualTo(412);
    }

    @Test
    void aPassedAuditCountsForTwelveMonthsAndABlockingFailureStopsTheOpening() {
        String site = "RABAT-VEHICLES";
        assertThat(caller.guard(site, "LABELLED", "AUDIT_PASSED")).isEqualTo("FAIL");
        caller.approved(site, "AUDIT", standard, TODAY.minusMonths(12).minusDays(1), lines(4, 1, 1, 1), AUDITOR);
        assertThat(caller.guard(site, "LABELLED", "AUDIT_PASSED")).isEqualTo("FAIL");
        caller.approved(site, "AUDIT", standard, TODAY.minusDays(364), lines(4, 1, 1, 1), AUDITOR);
        assertThat(caller.guard(site, "LABELLED", "AUDIT_PASSED")).isEqualTo("PASS");
        caller.approved(site, "AUDIT", standard, TODAY.minusMonths(1), lines(0, 0, 0, 0), AUDITOR);
        assertThat(caller.guard(site, "LABELLED", "AUDIT_PASSED")).isEqualTo("FAIL");
    }

    @Test
    void theVisitIsOfTheSitesOwnDay() {
        LocalDate there = LocalDate.now(ZoneId.of("Europe/Madrid"));
        caller.begin("ALGECIRAS-CONSULATE", "AUDIT", standard, there, AUDITOR)
                .expectStatus()
                .isCreated();
        caller.begin("ALGECIRAS-CONSULATE", "AUDIT", standard, there.plusDays(1), AUDITOR)
                .expectStatus()
                .isEqualTo(422);
    }

    private void refused(String id, int tag, String to, String token, String... guards) {
        caller.move(SITE, id, tag, to, token)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ASSESSMENT_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(codes -> assertThat(texts(codes)).containsExactlyInAnyOrder(guards));
    }

    private void beginRefused(String code, LocalDate visitedOn, String... codes) {
        caller.begin(SITE, "AUDIT", code, visitedOn, AUDITOR)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(found -> assertThat(texts(found)).containsExactlyInAnyOrder(codes));
    }

    private static void notYours(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("ASSESSMENT_NOT_YOURS");
    }

    private double approvedAudits() {
        return metrics.counter("istiqbal.assessments.approved", "kind", "AUDIT", "outcome", "PASS")
                .count();
    }
}
