package ma.istiqbal.rollout.phase;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RolloutServiceTest
class PhaseTest {

    private final String code = Api.freshCode();
    private final String path = "/api/v1/phases/" + code;

    @Autowired
    private RestTestClient client;

    private Api api;

    @BeforeEach
    void neighboursAnswer() {
        Api.neighboursAnswer();
        api = new Api(client);
    }

    @Test
    void siteServiceReadsTheSitesOfAPhase() {
        api.get("/api/v1/phases/PILOT", Tokens.service("site-service"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(Contracts.read("rollout-service/phase.json"));
    }

    @Test
    void theProgrammesPhasesAreThereInTheStatusThatTheFactsSupport() {
        api.get("/api/v1/phases/PILOT", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RUNNING")
                .jsonPath("$.late")
                .isEqualTo(false)
                .jsonPath("$.actualFrom")
                .doesNotExist();
        api.get("/api/v1/phases/EXTENSION-2022", STAFF)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RUNNING")
                .jsonPath("$.late")
                .isEqualTo(true);
        api.get("/api/v1/phases/GENERALISATION", STAFF)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PLANNED");
    }

    @Test
    void aPhaseIsReadBackAsItWasPlanned() {
        plan().expectHeader().valueEquals("Location", path);
        api.get(path, STAFF)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PLANNED")
                .jsonPath("$.plannedTo")
                .isEqualTo(Api.PHASE_ENDS.toString())
                .jsonPath("$.sites")
                .value(Api.only("RABAT-ANNEX-06"))
                .jsonPath("$.allowedActions")
                .value(Api.only());
        api.get(path, ADMIN).expectBody().jsonPath("$.allowedActions").value(Api.only("BASELINED"));
    }

    @Test
    void aSecondPhaseWithTheSameCodeIsRefused() {
        plan();
        api.post("/api/v1/phases", STAFF, Api.phase(code))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_CODE_TAKEN");
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        api.post("/api/v1/phases", STAFF, """
                        {"code": "lower", "kind": "WAVE", "names": {"ar": "", "fr": "Extension"},
                         "plannedFrom": "2026-02-30", "plannedTo": "9999-01-01", "sites": ["ok-not"], "status": "RUNNING"}""")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/code", "/kind", "/names/ar", "/plannedFrom", "/plannedTo", "/sites/0", "/status"));
    }

    @Test
    void rulesBetweenValuesAreToldAtOnce() {
        Map<String, Object> body = new HashMap<>(Api.phase(code));
        body.put("plannedTo", "2026-01-01");
        body.put("sites", List.of("RABAT-ANNEX-06", "RABAT-ANNEX-06"));
        api.post("/api/v1/phases", STAFF, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("ENDS_BEFORE_IT_STARTS", "SITE_TWICE"));
        body.remove("plannedTo");
        api.post("/api/v1/phases", STAFF, body)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("BOTH_DATES_OR_NONE", "SITE_TWICE"));
    }

    @Test
    void aSiteThatHasItsDeploymentStaysInThePhase() {
        Map<String, Object> body = new HashMap<>(Api.phase("PILOT"));
        body.remove("code");
        api.put("/api/v1/phases/PILOT", STAFF, 1, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations.length()")
                .isEqualTo(7)
                .jsonPath("$.violations[0].code")
                .isEqualTo("SITE_HAS_DEPLOYMENT");
    }

    @Test
    void aPhaseLivesFromItsPlanToItsEnd() {
        plan();
        become(1, "BASELINED", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.baselineTo")
                .isEqualTo(Api.PHASE_ENDS.toString());
        become(2, "RUNNING", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.actualFrom")
                .exists();
        become(3, "COMPLETED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITES_DEPLOYED_FAIL"));
        become(3, "STOPPED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("REASON_GIVEN_FAIL"));
        api.post(path + "/transitions", ADMIN, 3, Map.of("to", "STOPPED", "reason", "No budget"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stoppedBecause")
                .isEqualTo("No budget")
                .jsonPath("$.actualTo")
                .exists()
                .jsonPath("$.allowedActions")
                .value(Api.only());
        Map<String, Object> body = new HashMap<>(Api.phase(code));
        body.remove("code");
        api.put(path, STAFF, 4, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_OVER");
    }

    @Test
    void aPlanThatChangesAfterItsApprovalIsApprovedAnewBeforeThePhaseRuns() {
        plan();
        become(1, "BASELINED", ADMIN).expectStatus().isOk();
        Map<String, Object> body = new HashMap<>(Api.phase(code));
        body.remove("code");
        body.put("plannedTo", Api.PHASE_ENDS.plusYears(1).toString());
        api.put(path, STAFF, 2, body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PLANNED")
                .jsonPath("$.baselineTo")
                .isEqualTo(Api.PHASE_ENDS.toString());
        become(3, "RUNNING", STAFF)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_SUCH_TRANSITION"));
        become(3, "BASELINED", ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.baselineTo")
                .isEqualTo(Api.PHASE_ENDS.plusYears(1).toString());
        become(4, "RUNNING", STAFF).expectStatus().isOk();
        api.put(path, STAFF, 5, body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RUNNING");
    }

    @Test
    void aPhaseWithADeploymentLeftIsNotCompleted() {
        become("PILOT", 1, "COMPLETED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_DEPLOYMENT_RUNNING_FAIL"));
    }

    @Test
    void anUnknownSiteAndASilentRegistryBothKeepAPhaseFromBeingApproved() {
        Map<String, Object> body = new HashMap<>(Api.phase(code));
        body.put("sites", List.of("RABAT-ANNEX-06", "NO-SITE"));
        api.post("/api/v1/phases", STAFF, body).expectStatus().isCreated();
        become(1, "BASELINED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITES_EXIST_FAIL"));
        Api.isSilent("/api/v1/sites/RABAT-ANNEX-06");
        become(1, "BASELINED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITES_EXIST_UNKNOWN"));
    }

    @Test
    void aRegistryThatAsksForPatienceIsNotWaitedFor() {
        plan();
        WireMock.stubFor(WireMock.get("/api/v1/sites/RABAT-ANNEX-06")
                .willReturn(WireMock.aResponse().withStatus(503).withHeader("Retry-After", "15")));
        assertTimeout(
                Duration.ofSeconds(5),
                () -> become(1, "BASELINED", ADMIN)
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody()
                        .jsonPath("$.violations[*].code")
                        .value(Api.only("SITES_EXIST_UNKNOWN")));
    }

    @Test
    void anEmptyPlanListsEverythingThatIsMissing() {
        api.post(
                        "/api/v1/phases",
                        Tokens.staff("both", "programme-admin"),
                        Map.of(
                                "code",
                                code,
                                "kind",
                                "GENERALISATION",
                                "names",
                                Map.of("ar", "تعميم", "fr", "Généralisation"),
                                "sites",
                                List.of()))
                .expectStatus()
                .isCreated();
        become(1, "BASELINED", Tokens.staff("both", "programme-admin"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("PLANNED_DATES_SET_FAIL", "SITES_NAMED_FAIL", "NOT_THE_EDITOR_FAIL"));
    }

    @Test
    void staffDoNotApproveAndTheAttemptIsRecorded() {
        plan();
        become(1, "BASELINED", STAFF)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_TRANSITION_NOT_YOURS");
        become(1, "COMPLETED", ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("NO_SUCH_TRANSITION");
        become(1, "BASELINED", ADMIN).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> api.get(path + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(Api.exactly(
                                "ma.istiqbal.phase.planned",
                                "ma.istiqbal.phase.transition-refused",
                                "ma.istiqbal.phase.transition-refused",
                                "ma.istiqbal.phase.transitioned")));
    }

    @Test
    void theOutlookTellsHowTheGuardsStand() {
        plan();
        api.get(path + "/transitions", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].to")
                .isEqualTo("BASELINED")
                .jsonPath("$.items[0].yours")
                .isEqualTo(false)
                .jsonPath("$.items[0].guards[?(@.guard == 'SITES_EXIST')].outcome")
                .isEqualTo("PASS");
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        plan();
        api.post(path + "/transitions", ADMIN, Map.of("to", "BASELINED"))
                .expectStatus()
                .isEqualTo(428);
        become(7, "BASELINED", ADMIN).expectStatus().isEqualTo(412);
    }

    @Test
    void everyMemberOfStaffReadsPhasesAndFewWriteThem() {
        for (String role : List.of("partner-manager", "site-manager", "integrity-officer", "operations", "auditor")) {
            api.get("/api/v1/phases", Tokens.staff(role)).expectStatus().isOk();
            api.post("/api/v1/phases", Tokens.staff(role), Api.phase(code))
                    .expectStatus()
                    .isForbidden();
        }
        api.get("/api/v1/phases?kind=PILOT", Tokens.system("HEALTH", "rollout.read"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only("PILOT"));
        api.get("/api/v1/phases", Tokens.system("HEALTH", "sites.read"))
                .expectStatus()
                .isForbidden();
        client.get().uri("/api/v1/phases").exchange().expectStatus().isUnauthorized();
        api.get("/api/v1/phases/NONE-SUCH", STAFF)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_NOT_FOUND");
    }

    private ResponseSpec plan() {
        ResponseSpec planned = api.post("/api/v1/phases", STAFF, Api.phase(code));
        planned.expectStatus().isCreated();
        return planned;
    }

    private ResponseSpec become(long version, String to, String token) {
        return become(code, version, to, token);
    }

    private ResponseSpec become(String phase, long version, String to, String token) {
        return api.post("/api/v1/phases/" + phase + "/transitions", token, version, Map.of("to", to));
    }
}
