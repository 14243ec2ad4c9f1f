package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RolloutServiceTest
class DeploymentTest {

    private static final String ALL = "/api/v1/deployments";

    private static final String CALENDAR = "/api/v1/sites/RABAT-ANNEX-06/calendar";

    private final String phase = Api.freshCode();
    private final String code = phase + ".RABAT-ANNEX-06";
    private final String path = ALL + "/" + code;

    @Autowired
    private RestTestClient client;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Deployments deployments;

    @Autowired
    private DeploymentViews views;

    @Autowired
    private MeterRegistry metrics;

    private Api api;

    @BeforeEach
    void neighboursAnswer() {
        Api.neighboursAnswer();
        api = new Api(client);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theProgrammesSitesHaveTheirDeploymentsWithNoDateInvented() {
        api.get(ALL + "?phase=PILOT", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(8)
                .jsonPath("$.items[?(@.readyToOpen == false)].code")
                .value(Api.only())
                .jsonPath("$.items[?(@.late == true)].code")
                .value(Api.only());
        api.get(ALL + "/PILOT.RABAT-ANNEX-06", STAFF)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("IN_PROGRESS")
                .jsonPath("$.milestones[?(@.state == 'DONE')].dateUnknown")
                .value(Api.exactly("true", "true", "true", "true", "true", "true"))
                .jsonPath("$.milestones[?(@.actualTo)].stage")
                .value(Api.only())
                .jsonPath("$.milestones[?(@.state == 'PENDING')].stage")
                .value(Api.only("EVALUATION"))
                .jsonPath("$.forecastEnd")
                .doesNotExist()
                .jsonPath("$.withoutDates")
                .value(Api.only("EVALUATION"));
        api.get(ALL + "?phase=EXTENSION-2022", STAFF)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.items[*].state")
                .value(Api.exactly("PENDING", "PENDING", "PENDING", "PENDING"))
                .jsonPath("$.items[?(@.readyToOpen == true)].code")
                .value(Api.only());
    }

    @Test
    void siteServiceReadsWhetherASiteIsReadyToOpen() {
        api.get(ALL + "?site=RABAT-ANNEX-06&limit=10&phase=PILOT", Tokens.service("site-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("rollout-service/deployments.json"));
    }

    @Test
    void thoseUnderWayAreCountedAsTheyStand() {
        begin();
        clock.moveBy(Duration.ofMinutes(5));
        List<String> late = new ArrayList<>();
        api.get(ALL + "?late=true&limit=200", STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(codes -> ((List<?>) codes).forEach(each -> late.add(each.toString())));
        assertThat(late).isNotEmpty();
        assertThat(underWay("late")).isEqualTo(late.size());
        assertThat(underWay("late") + underWay("on-time")).isEqualTo(deployments.countOpen(views.lateness()));
    }

    @Test
    void whatAStoppedPhaseLeavesUndoneIsNeitherOpenNorLateNorToBeMoved() {
        begin();
        plan(1, week("DIAGNOSIS", "2026-11-02", "2026-11-05")).expectStatus().isOk();
        api.get(path, ADMIN)
                .expectBody()
                .jsonPath("$.phaseOver")
                .isEqualTo(false)
                .jsonPath("$.late")
                .isEqualTo(true)
                .jsonPath("$.milestones[0].allowedActions")
                .value(Api.only("IN_PROGRESS", "DONE", "SKIPPED"));
        long open = deployments.countOpen(views.lateness());
        long late = deployments.countLate(views.lateness());
        phaseBecomes(1, "BASELINED");
        phaseBecomes(2, "RUNNING");
        phaseBecomes(3, "STOPPED");
        assertThat(deployments.countOpen(views.lateness())).isEqualTo(open - 1);
        assertThat(deployments.countLate(views.lateness())).isEqualTo(late - 1);
        api.get(path, ADMIN)
                .expectBody()
                .jsonPath("$.phaseOver")
                .isEqualTo(true)
                .jsonPath("$.late")
                .isEqualTo(false)
                .jsonPath("$.milestones[*].allowedActions[*]")
                .value(Api.only());
        api.get(ALL + "?late=true&phase=" + phase, STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only());
        api.get(ALL + "?late=false&phase=" + phase, STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only(code));
    }

    private void phaseBecomes(long version, String to) {
        api.post(
                        "/api/v1/phases/" + phase + "/transitions",
                        ADMIN,
                        version,
                        Map.of("to", to, "reason", "As the committee decided"))
                .expectStatus()
                .isOk();
    }

    private double underWay(String standing) {
        return metrics.get("istiqbal.deployments.open")
                .tag("standing", standing)
                .gauge()
                .value();
    }

    @Test
    void whatIsLateIsWhatHasSomethingLeftAfterItsPlannedEnd() {
        begin();
        api.get(ALL + "?late=true&limit=200", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.late == false)].code")
                .value(Api.only())
                .jsonPath("$.items[?(@.phase == 'EXTENSION-2022')].site")
                .value(Api.only("BERRECHID-COURT", "TEMARA-POLICE", "KENITRA-POLICE", "CASABLANCA-POLICE"))
                .jsonPath("$.items[?(@.code == '" + code + "')].code")
                .value(Api.only());
        api.get(ALL + "?late=false&limit=200", STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.late == true)].code")
                .value(Api.only())
                .jsonPath("$.items[?(@.code == '" + code + "')].code")
                .value(Api.only(code));
        plan(1, week("DIAGNOSIS", "2026-11-02", "2026-11-06")).expectStatus().isOk();
        api.get(ALL + "?late=true&phase=" + phase, STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only(code));
        stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05").expectStatus().isOk();
        api.get(ALL + "?late=true&phase=" + phase, STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only());
    }

    @Test
    void aDeploymentIsReadBackAsItBegan() {
        begin().expectHeader().valueEquals("Location", path).expectHeader().valueEquals("ETag", "\"1\"");
        api.get(path, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.partner")
                .isEqualTo("INTERIOR")
                .jsonPath("$.timeZone")
                .isEqualTo("Africa/Casablanca")
                .jsonPath("$.state")
                .isEqualTo("PENDING")
                .jsonPath("$.readyToOpen")
                .isEqualTo(false)
                .jsonPath("$.milestones.length()")
                .isEqualTo(7)
                .jsonPath("$.milestones[5].dependsOn[*].stage")
                .value(Api.only("EQUIPMENT", "TRAINING"));
        api.post(ALL, STAFF, body())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("DEPLOYMENT_EXISTS");
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        api.post(ALL, STAFF, """
                        {"phase": "x y", "site": {"$ne": null}, "code": "A.B",
                         "milestones": [{"stage": "DANCE", "plannedFrom": "1815-06-18",
                                         "dependsOn": [{"stage": "DESIGN", "lagDays": -1}]}]}""")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only(
                        "/phase",
                        "/site",
                        "/code",
                        "/milestones/0/stage",
                        "/milestones/0/plannedFrom",
                        "/milestones/0/dependsOn/0/lagDays"));
    }

    @Test
    void whatDoesNotExistElsewhereIsToldAtOnce() {
        api.post(ALL, STAFF, Map.of("phase", "NO-PHASE", "site", "NO-SITE"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_SUCH_PHASE", "NO_SUCH_SITE"));
        api.post(ALL, STAFF, Map.of("phase", "GENERALISATION", "site", "RABAT-ANNEX-06"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITE_NOT_IN_PHASE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "CLOSED"})
    void aSiteThatIsNotToBeOpenedIsNotDeployed(String lifecycle) {
        planPhase();
        siteIs(lifecycle);
        api.post(ALL, STAFF, body())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(1)
                .jsonPath("$.violations[0].code")
                .isEqualTo("SITE_NOT_DEPLOYABLE")
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/site")
                .jsonPath("$.violations[0].message")
                .value(message -> assertThat((String) message).contains("RABAT-ANNEX-06", lifecycle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "UNDER_AUDIT", "APPROVED", "IN_PREPARATION", "LIVE", "LABELLED", "SUSPENDED"})
    void aSiteThatHasAFutureIsDeployed(String lifecycle) {
        planPhase();
        siteIs(lifecycle);
        api.post(ALL, STAFF, body()).expectStatus().isCreated();
    }

    private static void siteIs(String lifecycle) {
        WireMock.stubFor(WireMock.get("/api/v1/sites/RABAT-ANNEX-06")
                .willReturn(
                        WireMock.okJson(Contracts.read("site-service/site.json").replace("LIVE", lifecycle))));
    }

    @Test
    void aClosedSiteOfASuspendedOwnerIsNotDeployed() {
        planPhase();
        siteIs("CLOSED");
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(
                        Contracts.read("partner-service/partner.json").replace("ACTIVE", "SUSPENDED"))));
        api.post(ALL, STAFF, body())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITE_NOT_DEPLOYABLE", "OWNER_NOT_ACTIVE"));
    }

    @Test
    void whileANeighbourIsSilentNothingBegins() {
        planPhase();
        for (String silent : List.of("/api/v1/partners/INTERIOR", "/api/v1/sites/RABAT-ANNEX-06")) {
            Api.isSilent(silent);
            api.post(ALL, STAFF, body())
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("UPSTREAM_UNAVAILABLE");
        }
        api.get(path, STAFF).expectStatus().isNotFound();
    }

    @Test
    void aCycleIsRefusedAndListed() {
        begin();
        List<Map<String, Object>> plan = week("DIAGNOSIS", "2026-12-07", "2026-12-11");
        plan.get(1).put("dependsOn", List.of(Map.of("stage", "TRAINING", "lagDays", 2)));
        client.put()
                .uri(path + "/milestones")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("milestones", plan))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("DEPENDENCY_CYCLE")
                .jsonPath("$.violations[0].message")
                .isEqualTo("Ces étapes s'attendent l'une l'autre : DESIGN → TRAINING → DESIGN");
    }

    @Test
    void aPlanHasEveryStageOnceAndInAnOrderThatCanBeKept() {
        begin();
        List<Map<String, Object>> plan = week("DIAGNOSIS", "2026-12-11", "2026-12-07");
        plan.removeLast();
        plan.get(2).put("stage", "DESIGN");
        plan(1, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("ENDS_BEFORE_IT_STARTS", "STAGE_TWICE", "STAGE_MISSING", "STAGE_MISSING"));
        List<Map<String, Object>> early = week("DIAGNOSIS", "2026-12-07", "2026-12-11");
        early.get(1).putAll(Map.of("plannedFrom", "2026-12-14", "plannedTo", "2026-12-18"));
        early.get(1).put("dependsOn", List.of(Map.of("stage", "DIAGNOSIS", "lagDays", 1)));
        plan(1, early)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/milestones/1/plannedFrom"));
        early.get(1).put("dependsOn", List.of(Map.of("stage", "DIAGNOSIS")));
        plan(1, early).expectStatus().isOk();
    }

    @Test
    void aPlanCountsFromTheDaysOnWhichStagesWereDone() {
        begin();
        plan(1, sevenWeeks()).expectStatus().isOk();
        stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05").expectStatus().isOk();
        List<Map<String, Object>> plan = sevenWeeks();
        plan.get(1).put("plannedFrom", "2026-11-05");
        plan(3, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("STARTS_BEFORE_PREDECESSOR_ENDS"));
        plan.get(1).put("plannedFrom", "2026-11-09");
        plan(3, plan).expectStatus().isOk();
    }

    @Test
    void aPlanWaitsThroughStagesThatAreSkippedAndLeavesThoseThatHaveBegun() {
        begin();
        plan(1, sevenWeeks()).expectStatus().isOk();
        stage(2, "DIAGNOSIS", STAFF, "IN_PROGRESS", "2026-11-02").expectStatus().isOk();
        api.post(path + "/stages/WORKS/transitions", ADMIN, 3, Map.of("to", "SKIPPED", "reason", "Nothing to build"))
                .expectStatus()
                .isOk();
        List<Map<String, Object>> plan = sevenWeeks();
        plan.get(3).put("plannedFrom", "2027-01-15");
        plan(4, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/milestones/3/plannedFrom"));
        plan.get(3).put("plannedFrom", "2027-01-18");
        plan(4, plan).expectStatus().isOk();
        stage(5, "DIAGNOSIS", STAFF, "DONE", "2026-11-04").expectStatus().isOk();
        plan.get(1).put("plannedFrom", "2026-11-05");
        plan(6, plan).expectStatus().isOk();
        stage(7, "DESIGN", STAFF, "IN_PROGRESS", "2026-11-05").expectStatus().isOk();
        plan.get(1).put("plannedFrom", "2026-11-03");
        plan(8, plan).expectStatus().isOk();
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        begin();
        api.post(path + "/stages/DIAGNOSIS/transitions", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(428);
        plan(4, week("DIAGNOSIS", "2026-12-07", "2026-12-11")).expectStatus().isEqualTo(412);
    }

    @Test
    void partnersAndSiteManagersSeeTheirOwn() {
        String health = Tokens.system("HEALTH", "rollout.read");
        api.get(ALL, health)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].site")
                .value(Api.only("ELJADIDA-HOSPITAL-1", "ELJADIDA-HOSPITAL-2", "ELJADIDA-HOSPITAL-3"));
        api.get(ALL + "?partner=INTERIOR", health)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        api.get(ALL + "/PILOT.RABAT-ANNEX-06", health).expectStatus().isNotFound();
        api.get(ALL + "/PILOT.RABAT-ANNEX-06/history", Tokens.partnerManager("HEALTH"))
                .expectStatus()
                .isNotFound();
        api.get(ALL, Tokens.siteManager("RABAT-VEHICLES"))
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only("PILOT.RABAT-VEHICLES"));
        api.get(ALL, Tokens.system("HEALTH", "sites.read")).expectStatus().isForbidden();
        api.get(ALL, Tokens.staff("integrity-officer")).expectStatus().isForbidden();
        client.get().uri(ALL).exchange().expectStatus().isUnauthorized();
        api.post(ALL, Tokens.partnerManager("INTERIOR"), body()).expectStatus().isForbidden();
    }

    @Test
    void pagesFollowEachOtherAndWhatIsNotKnownIsRefused() {
        Map<?, ?> first = api.get(ALL + "?limit=3&phase=PILOT", STAFF)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Link", "</api/v1/deployments\\?.*cursor=.*>; rel=\"next\"")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        api.get(ALL + "?limit=200&phase=PILOT&cursor=" + first.get("nextCursor"), STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(5);
        api.get(ALL + "?limit=3&phase=EXTENSION-2022&cursor=" + first.get("nextCursor"), STAFF)
                .expectStatus()
                .isBadRequest();
        api.get(ALL + "?limit=0&late=maybe&phase=$ne", STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("?limit", "?late", "?phase"));
        api.get(ALL + "?stage=WORKS", STAFF).expectStatus().isBadRequest();
    }

    @Test
    void theSameKeyedRequestIsAnsweredOnce() {
        planPhase();
        String key = UUID.randomUUID().toString();
        for (boolean again : new boolean[] {false, true}) {
            ResponseSpec answer = client.post()
                    .uri(ALL)
                    .headers(headers -> headers.setBearerAuth(STAFF))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body())
                    .exchange();
            answer.expectStatus().isCreated();
            if (again) {
                answer.expectHeader().valueEquals("Idempotency-Replayed", "true");
            }
        }
    }

    @Test
    void whatHappenedIsKeptAndFollowed() {
        begin();
        stage(1, "DESIGN", STAFF, "DONE", "2026-11-05").expectStatus().isEqualTo(409);
        stage(1, "DIAGNOSIS", STAFF, "DONE", "2026-11-05").expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> api.get(path + "/history", Tokens.partnerManager("INTERIOR"))
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(Api.exactly(
                                "ma.istiqbal.deployment.begun",
                                "ma.istiqbal.deployment.stage-transition-refused",
                                "ma.istiqbal.deployment.stage-transitioned")));
        api.get("/api/v1/rollout-changes", Tokens.system("HEALTH", "changes.read"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.subject == 'PILOT.RABAT-ANNEX-06')]")
                .isEmpty();
    }

    @Test
    void aPlanIsApprovedByWhoeverDidNotWriteIt() {
        planPhase();
        String both = Tokens.staff("both", "programme-admin");
        api.post(ALL, both, body()).expectStatus().isCreated();
        api.post(path + "/baselines", both, 1, Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BASELINE_REFUSED")
                .jsonPath("$.violations.length()")
                .isEqualTo(8);
        plan(1, sevenWeeks()).expectStatus().isOk();
        api.post(path + "/baselines", STAFF, 2, Map.of()).expectStatus().isForbidden();
        api.post(path + "/baselines", ADMIN, 2, Map.of("reason", "Committee of November"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.milestones[0].baselineTo")
                .isEqualTo("2027-01-08")
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(0);
    }

    @Test
    void aShiftIsShownBeforeItMovesAnything() {
        begin();
        plan(1, sevenWeeks()).expectStatus().isOk();
        api.post(path + "/baselines", ADMIN, 2, Map.of()).expectStatus().isOk();
        Map<String, Object> shift = Map.of("stage", "OPENING", "workingDays", 3, "reason", "The lift is late");
        String key = UUID.randomUUID().toString();
        shift(key, "?dryRun=true", shift)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.dryRun")
                .isEqualTo(true)
                .jsonPath("$.moves[*].stage")
                .value(Api.exactly("OPENING", "EVALUATION"))
                .jsonPath("$.moves[0].plannedFrom")
                .isEqualTo("2027-02-11")
                .jsonPath("$.forecastEndBefore")
                .isEqualTo("2027-02-19")
                .jsonPath("$.forecastEndAfter")
                .isEqualTo("2027-02-24")
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.criticalPath")
                .value(Api.exactly("OPENING", "EVALUATION"));
        api.get(path, STAFF)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].plannedFrom")
                .isEqualTo("2027-02-08");
        shift(key, "", shift).expectStatus().isEqualTo(422);
        shift(UUID.randomUUID().toString(), "", shift)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"4\"")
                .expectBody()
                .jsonPath("$.dryRun")
                .isEqualTo(false)
                .jsonPath("$.forecastEndAfter")
                .isEqualTo("2027-02-24");
        api.get(path, STAFF)
                .expectBody()
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].baselineFrom")
                .isEqualTo("2027-02-08")
                .jsonPath("$.forecastEnd")
                .isEqualTo("2027-02-24");
    }

    @Test
    void whileTheSitesCalendarIsNotToldItsPlanIsShownButNotCounted() {
        begin();
        plan(1, sevenWeeks()).expectStatus().isOk();
        Api.isSilent(CALENDAR);
        clock.moveBy(Duration.ofMinutes(2));
        shownWithoutForecast("UNKNOWN");
        Map<String, Object> shift = Map.of("stage", "OPENING", "workingDays", 3);
        refused(503, "UPSTREAM_UNAVAILABLE", api.post(path + "/shifts", STAFF, 2, shift));
        refused(503, "UPSTREAM_UNAVAILABLE", plan(2, sevenWeeks()));
        WireMock.stubFor(WireMock.get(CALENDAR).willReturn(WireMock.aResponse().withStatus(404)));
        shownWithoutForecast("NOT_SET");
        refused(409, "SITE_CALENDAR_NOT_SET", api.post(path + "/shifts", STAFF, 2, shift));
        refused(409, "SITE_CALENDAR_NOT_SET", plan(2, sevenWeeks()));
    }

    private void shownWithoutForecast(String gap) {
        api.get(path, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.calendarGap")
                .isEqualTo(gap)
                .jsonPath("$.milestones[0].plannedFrom")
                .isEqualTo("2027-01-04")
                .jsonPath("$.milestones[0].expectedFrom")
                .doesNotExist()
                .jsonPath("$.forecastEnd")
                .doesNotExist()
                .jsonPath("$.slipWorkingDays")
                .doesNotExist()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    private static void refused(int status, String code, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @Test
    void aPlanForASiteWithoutACalendarIsRefusedWithAllElse() {
        planPhase();
        WireMock.stubFor(WireMock.get(CALENDAR).willReturn(WireMock.aResponse().withStatus(404)));
        clock.moveBy(Duration.ofMinutes(2));
        Map<String, Object> body = new HashMap<>(body());
        body.put("milestones", week("DIAGNOSIS", "2026-12-11", "2026-12-07"));
        api.post(ALL, STAFF, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(codes -> org.assertj.core.api.Assertions.assertThat((List<?>) codes)
                        .hasSize(2)
                        .first()
                        .isEqualTo("SITE_WITHOUT_CALENDAR"));
        api.post(ALL, STAFF, body()).expectStatus().isCreated();
    }

    @Test
    void onePageWaitsForASilentSiteServiceOnce() {
        List<String> sites = List.of(phase + "-1", phase + "-2", phase + "-3", phase + "-4");
        sites.forEach(site -> siteExists(site, Contracts.read("site-service/calendar.json")));
        beginAt(sites);
        clock.moveBy(Duration.ofMinutes(2));
        api.get(ALL + "/" + phase + "." + sites.get(2), STAFF)
                .expectBody()
                .jsonPath("$.calendarGap")
                .doesNotExist();
        sites.forEach(site -> Api.isSilent("/api/v1/sites/" + site + "/calendar"));
        int asked = calendarsAskedFor();
        api.get(ALL + "?phase=" + phase, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.calendarGap == 'UNKNOWN')].site")
                .value(Api.exactly(sites.get(0), sites.get(1), sites.get(3)))
                .jsonPath("$.items[2].milestones[0].expectedTo")
                .exists();
        assertThat(calendarsAskedFor()).isEqualTo(asked + 1);
    }

    private int calendarsAskedFor() {
        return WireMock.findAll(
                        WireMock.getRequestedFor(WireMock.urlPathMatching("/api/v1/sites/" + phase + "-./calendar")))
                .size();
    }

    @Test
    void aForecastPassesOverTheSitesHolidays() {
        String site = Api.freshCode();
        String deployment = ALL + "/" + phase + "." + site;
        siteExists(site, Contracts.read("site-service/calendar.json").replace("\"MA\"", "\"PT\""));
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/holidays"))
                .withQueryParam("country", WireMock.equalTo("PT"))
                .willReturn(WireMock.okJson("""
                        {"items": [{"from": "2027-01-11", "to": "2027-01-12", "status": "PROVISIONAL"}]}""")));
        beginAt(List.of(site));
        api.post(deployment + "/shifts", STAFF, 1, Map.of("stage", "DIAGNOSIS", "workingDays", 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.moves[0].plannedFrom")
                .isEqualTo("2027-01-05")
                .jsonPath("$.moves[0].plannedTo")
                .isEqualTo("2027-01-13")
                .jsonPath("$.moves[0].workingDays")
                .isEqualTo(1);
        api.get(deployment, STAFF)
                .expectBody()
                .jsonPath("$.milestones[0].expectedTo")
                .isEqualTo("2027-01-13")
                .jsonPath("$.milestones[0].slipWorkingDays")
                .isEqualTo(0)
                .jsonPath("$.calendarGap")
                .doesNotExist();
    }

    @Test
    void aShiftThatCannotBeIsRefused() {
        begin();
        String shifts = path + "/shifts?dryRun=true";
        api.post(shifts, STAFF, 1, Map.of("stage", "OPENING", "workingDays", 3))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("STAGE_NOT_PLANNED");
        plan(1, sevenWeeks()).expectStatus().isOk();
        api.post(shifts, STAFF, 2, Map.of("stage", "OPENING", "workingDays", -1))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("STARTS_TOO_EARLY");
        api.post(shifts, STAFF, 2, Map.of("stage", "OPENING", "workingDays", 0))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NOTHING_TO_SHIFT");
        stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05").expectStatus().isOk();
        api.post(shifts, STAFF, 3, Map.of("stage", "DIAGNOSIS", "workingDays", 999))
                .expectStatus()
                .isBadRequest();
        api.post(shifts, STAFF, 3, Map.of("stage", "DIAGNOSIS", "workingDays", 9))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("STAGE_SETTLED");
    }

    private ResponseSpec shift(String key, String query, Object body) {
        return client.post()
                .uri(path + "/shifts" + query)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void siteExists(String site, String calendar) {
        WireMock.stubFor(WireMock.get("/api/v1/sites/" + site)
                .willReturn(
                        WireMock.okJson(Contracts.read("site-service/site.json").replace("RABAT-ANNEX-06", site))));
        WireMock.stubFor(WireMock.get("/api/v1/sites/" + site + "/calendar").willReturn(WireMock.okJson(calendar)));
    }

    /** A deployment at each site, with a week for its first stage. */
    private void beginAt(List<String> sites) {
        Map<String, Object> named = new HashMap<>(Api.phase(phase));
        named.put("sites", sites);
        api.post("/api/v1/phases", STAFF, named).expectStatus().isCreated();
        for (String site : sites) {
            Map<String, Object> planned =
                    Map.of("phase", phase, "site", site, "milestones", week("DIAGNOSIS", "2027-01-04", "2027-01-08"));
            api.post(ALL, STAFF, planned).expectStatus().isCreated();
        }
    }

    private void planPhase() {
        api.post("/api/v1/phases", STAFF, Api.phase(phase)).expectStatus().isCreated();
    }

    private ResponseSpec begin() {
        planPhase();
        ResponseSpec begun = api.post(ALL, STAFF, body());
        begun.expectStatus().isCreated();
        return begun;
    }

    private Map<String, Object> body() {
        return Map.of("phase", phase, "site", "RABAT-ANNEX-06");
    }

    private ResponseSpec plan(long version, List<Map<String, Object>> milestones) {
        return api.put(path + "/milestones", STAFF, version, Map.of("milestones", milestones));
    }

    private ResponseSpec stage(long version, String stage, String token, String to, String on) {
        return api.post(path + "/stages/" + stage + "/transitions", token, version, Map.of("to", to, "on", on));
    }

    /** All stages, of which one has dates. */
    private static List<Map<String, Object>> week(String planned, String from, String to) {
        List<Map<String, Object>> plan = new java.util.ArrayList<>();
        for (Stage stage : Stage.values()) {
            plan.add(new HashMap<>(Map.of("stage", stage.name())));
            if (stage.name().equals(planned)) {
                plan.getLast().putAll(Map.of("plannedFrom", from, "plannedTo", to));
            }
        }
        return plan;
    }

    /** Each stage a week, one after the other, from 4 January 2027. */
    private static List<Map<String, Object>> sevenWeeks() {
        List<Map<String, Object>> plan = new java.util.ArrayList<>();
        java.time.LocalDate monday = java.time.LocalDate.of(2027, 1, 4);
        for (Stage stage : Stage.values()) {
            plan.add(new HashMap<>(Map.of(
                    "stage", stage.name(),
                    "plannedFrom", monday.toString(),
                    "plannedTo", monday.plusDays(4).toString())));
            monday = monday.plusWeeks(1);
        }
        return plan;
    }
}
