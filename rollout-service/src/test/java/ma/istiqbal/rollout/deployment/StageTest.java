package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RolloutServiceTest
class StageTest {

    private final String phase = Api.freshCode();
    private final String path = "/api/v1/deployments/" + phase + ".RABAT-ANNEX-06";

    @Autowired
    private RestTestClient client;

    private Api api;

    @BeforeEach
    void aDeploymentBegins() {
        Api.neighboursAnswer();
        api = new Api(client);
        api.post("/api/v1/phases", STAFF, Api.phase(phase)).expectStatus().isCreated();
        api.post("/api/v1/deployments", STAFF, Map.of("phase", phase, "site", "RABAT-ANNEX-06"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void aSiteIsReadyToOpenWhenAllBeforeIsOver() {
        long version = 1;
        for (String stage : new String[] {"DIAGNOSIS", "DESIGN", "WORKS", "EQUIPMENT"}) {
            move(version++, stage, STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                    .expectBody()
                    .jsonPath("$.readyToOpen")
                    .isEqualTo(false);
        }
        move(version, "TRAINING", STAFF, Map.of("to", "SKIPPED", "reason", "Trained elsewhere"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STAGE_TRANSITION_NOT_YOURS");
        move(version, "TRAINING", ADMIN, Map.of("to", "SKIPPED", "reason", "Trained elsewhere"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.readyToOpen")
                .isEqualTo(true)
                .jsonPath("$.state")
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void everyGuardThatDoesNotHoldIsListed() {
        move(1, "DESIGN", STAFF, Map.of("to", "IN_PROGRESS"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STAGE_TRANSITION_REFUSED")
                .jsonPath("$.violations[*].code")
                .value(Api.only("DATE_GIVEN_FAIL", "PREDECESSORS_SETTLED_FAIL"));
        move(1, "DESIGN", STAFF, Map.of("to", "DONE", "on", "2099-01-01"))
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("DATE_REACHED_FAIL", "PREDECESSORS_SETTLED_FAIL"));
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE"))
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("DATE_OR_REASON_GIVEN_FAIL"));
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "PENDING")).expectStatus().isOk();
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "IN_PROGRESS", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
        move(2, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-04"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NOT_BEFORE_START_FAIL"));
        move(2, "DIAGNOSIS", ADMIN, Map.of("to", "PENDING"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_SUCH_STAGE_TRANSITION"));
    }

    @Test
    void refusedAttemptsTellTheStageAndAreRecorded() {
        move(1, "WORKS", ADMIN, Map.of("to", "SKIPPED"))
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("WORKS", "PENDING", "SKIPPED"))
                .jsonPath("$.violations[0].pointer")
                .isEqualTo("/to");
        move(1, "WORKS", STAFF, Map.of("to", "SKIPPED", "reason", "No budget"))
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("WORKS", "SKIPPED"));
        Awaitility.await()
                .untilAsserted(() -> api.get(path + "/history", ADMIN)
                        .expectBody()
                        .jsonPath("$.items[*].type")
                        .value(Api.exactly(
                                "ma.istiqbal.deployment.begun",
                                "ma.istiqbal.deployment.stage-transition-refused",
                                "ma.istiqbal.deployment.stage-transition-refused"))
                        .jsonPath("$.items[1].data.stage")
                        .isEqualTo("WORKS")
                        .jsonPath("$.items[1].data.to")
                        .isEqualTo("SKIPPED")
                        .jsonPath("$.items[1].data.refusal")
                        .isEqualTo("STAGE_TRANSITION_REFUSED")
                        .jsonPath("$.items[1].data.guards[0]")
                        .isEqualTo("REASON_GIVEN_FAIL")
                        .jsonPath("$.items[2].data.refusal")
                        .isEqualTo("STAGE_TRANSITION_NOT_YOURS")
                        .jsonPath("$.items[2].data.reason")
                        .isEqualTo("No budget"));
    }

    @Test
    void theOutlookTellsHowTheGuardsStandUntilThePhaseIsOver() {
        String outlook = path + "/stages/DESIGN/transitions";
        api.get(outlook, STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].to")
                .value(Api.exactly("IN_PROGRESS", "DONE", "SKIPPED"))
                .jsonPath("$.items[*].yours")
                .value(Api.exactly("true", "true", "false"))
                .jsonPath("$.items[0].guards[?(@.outcome == 'FAIL')].guard")
                .value(Api.only("DATE_GIVEN", "PREDECESSORS_SETTLED"));
        api.get(outlook, Tokens.partnerManager("HEALTH")).expectStatus().isNotFound();
        become(1, "BASELINED", ADMIN);
        become(2, "RUNNING", ADMIN);
        become(3, "STOPPED", ADMIN).expectStatus().isOk();
        api.get(outlook, STAFF).expectBody().jsonPath("$.items").value(Api.only());
    }

    @Test
    void nothingIsGivenUpWithoutAReason() {
        move(1, "WORKS", ADMIN, Map.of("to", "SKIPPED"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("REASON_GIVEN_FAIL"));
    }

    @Test
    void aStageIsDoneOnAnUnknownDayWhenSomebodySaysWhy() {
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "reason", "The file was lost in a flood"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.milestones[0].state")
                .isEqualTo("DONE")
                .jsonPath("$.milestones[0].dateUnknown")
                .isEqualTo(true)
                .jsonPath("$.milestones[0].actualTo")
                .doesNotExist();
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
        move(2, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        move(2, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-06"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aStageIsReopenedByTheHeadsOfTheProgrammeWhileNothingWasBuiltOnIt() {
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"));
        move(2, "DESIGN", STAFF, Map.of("to", "IN_PROGRESS", "on", "2026-11-06"))
                .expectBody()
                .jsonPath("$.milestones[1].allowedActions")
                .value(Api.only("DONE"));
        move(3, "DIAGNOSIS", STAFF, Map.of("to", "PENDING", "reason", "Wrong site"))
                .expectStatus()
                .isForbidden();
        move(3, "DIAGNOSIS", ADMIN, Map.of("to", "PENDING", "reason", "Wrong site"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_SUCCESSOR_STARTED_FAIL"));
        move(3, "DESIGN", ADMIN, Map.of("to", "SKIPPED", "reason", "Wrong site"));
        move(4, "DIAGNOSIS", ADMIN, Map.of("to", "PENDING", "reason", "Wrong site"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.milestones[0].actualTo")
                .doesNotExist();
    }

    @Test
    void aStageIsNeitherBegunNorDoneBeforeWhatItWaitsForWasDone() {
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"));
        for (String to : new String[] {"IN_PROGRESS", "DONE"}) {
            move(2, "DESIGN", STAFF, Map.of("to", to, "on", "2026-11-02"))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.violations[*].code")
                    .value(Api.only("NOT_BEFORE_PREDECESSORS_FAIL"));
        }
        move(2, "DESIGN", ADMIN, Map.of("to", "SKIPPED", "reason", "The house was built for it"));
        move(3, "WORKS", STAFF, Map.of("to", "DONE", "on", "2026-11-04"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NOT_BEFORE_PREDECESSORS_FAIL"));
        move(3, "WORKS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
    }

    @Test
    void aSkippedStagePassesOnWhatItWaitedFor() {
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-03"));
        move(2, "WORKS", ADMIN, Map.of("to", "SKIPPED", "reason", "Nothing to build"));
        move(3, "EQUIPMENT", STAFF, Map.of("to", "IN_PROGRESS", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("PREDECESSORS_SETTLED_FAIL"));
        move(3, "DESIGN", STAFF, Map.of("to", "DONE", "on", "2026-11-04"));
        move(4, "EQUIPMENT", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
        for (String built : new String[] {"DESIGN", "WORKS"}) {
            move(5, built, ADMIN, Map.of("to", "PENDING", "reason", "Wrong site"))
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.violations[*].code")
                    .value(Api.only("NO_SUCCESSOR_STARTED_FAIL"));
        }
    }

    @Test
    void aBlockedStageIsNotCompletedUntilTheBlockerIsResolved() {
        Map<String, Object> blocker = new HashMap<>(Map.of(
                "stage",
                "DIAGNOSIS",
                "text",
                Map.of("ar", "المفتاح ضائع", "fr", "La clé est perdue"),
                "since",
                "2026-11-03"));
        String manager = Tokens.partnerManager("INTERIOR");
        api.post(path + "/blockers", manager, 1, blocker)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", path + "/blockers/1");
        move(2, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_OPEN_BLOCKER_FAIL"));
        blocker.put("resolvedOn", "2026-11-04");
        api.put(path + "/blockers/1", manager, 2, blocker)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.blockers.length()")
                .isEqualTo(1)
                .jsonPath("$.blockers[0].resolvedOn")
                .isEqualTo("2026-11-04");
        move(3, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
    }

    @Test
    void aBlockerOfTheWholeDeploymentKeepsEveryStageFromBeingCompleted() {
        Map<String, Object> blocker =
                new HashMap<>(Map.of("text", Map.of("ar", "لا ميزانية", "fr", "Pas de budget"), "since", "2026-11-03"));
        api.post(path + "/blockers", STAFF, 1, blocker).expectStatus().isCreated();
        move(2, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NO_OPEN_BLOCKER_FAIL"));
        blocker.put("resolvedOn", "2026-11-04");
        api.put(path + "/blockers/1", STAFF, 2, blocker).expectStatus().isOk();
        move(3, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isOk();
    }

    @Test
    void aBlockerOfOthersOrOfNobodyOrOfTomorrowIsRefused() {
        Map<String, Object> blocker = new HashMap<>(Map.of(
                "text", Map.of("ar", "عائق", "fr", "Blocage"), "since", "2098-01-01", "resolvedOn", "2097-01-01"));
        api.post(path + "/blockers", Tokens.partnerManager("HEALTH"), 1, blocker)
                .expectStatus()
                .isNotFound();
        api.put(path + "/blockers/3", STAFF, 1, blocker).expectStatus().isNotFound();
        api.post(path + "/blockers", STAFF, 1, blocker)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("NOT_COME_YET", "NOT_COME_YET", "ENDS_BEFORE_IT_STARTS"));
        blocker.put("text", Map.of("ar", "عائق"));
        api.post(path + "/blockers", STAFF, 1, blocker)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/text/fr"));
    }

    @Test
    void nothingChangesOnceThePhaseIsStopped() {
        become(1, "BASELINED", ADMIN);
        become(2, "RUNNING", ADMIN);
        become(3, "STOPPED", ADMIN).expectStatus().isOk();
        move(1, "DIAGNOSIS", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PHASE_OVER");
    }

    @Test
    void aPhaseIsCompletedWhenAllItsDeploymentsAre() {
        become(1, "BASELINED", ADMIN);
        become(2, "RUNNING", ADMIN);
        long version = 1;
        for (Stage stage : Stage.values()) {
            become(3, "COMPLETED", ADMIN).expectStatus().isEqualTo(409);
            move(version++, stage.name(), STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                    .expectStatus()
                    .isOk();
        }
        become(3, "COMPLETED", ADMIN).expectStatus().isOk();
    }

    private ResponseSpec move(long version, String stage, String token, Map<String, ?> body) {
        return api.post(path + "/stages/" + stage + "/transitions", token, version, body);
    }

    private ResponseSpec become(long version, String to, String token) {
        return api.post(
                "/api/v1/phases/" + phase + "/transitions",
                token,
                version,
                Map.of("to", to, "reason", "As the committee decided"));
    }
}
