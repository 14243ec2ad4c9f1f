package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.day;
import static ma.istiqbal.rollout.deployment.FreshDeployment.sevenWeeks;

import java.util.Map;
import java.util.UUID;
import ma.istiqbal.rollout.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** How a stage is moved and what waits for it; the arithmetic is told by {@link ShiftTest}. */
class ShiftRequestTest extends DeploymentTest {

    @Test
    void aShiftIsShownBeforeItMovesAnything() {
        deployment.begin();
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
        api.post(deployment.path() + "/baselines", ADMIN, 2, Map.of())
                .expectStatus()
                .isOk();
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
                .isEqualTo(day(38))
                .jsonPath("$.forecastEndBefore")
                .isEqualTo(day(46))
                .jsonPath("$.forecastEndAfter")
                .isEqualTo(day(51))
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.criticalPath")
                .value(Api.exactly("OPENING", "EVALUATION"));
        api.get(deployment.path(), STAFF)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].plannedFrom")
                .isEqualTo(day(35));
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
                .isEqualTo(day(51));
        api.get(deployment.path(), STAFF)
                .expectBody()
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].slipWorkingDays")
                .isEqualTo(3)
                .jsonPath("$.milestones[5].baselineFrom")
                .isEqualTo(day(35))
                .jsonPath("$.forecastEnd")
                .isEqualTo(day(51));
    }

    @Test
    void aShiftThatCannotBeIsRefused() {
        deployment.begin();
        String shifts = deployment.path() + "/shifts?dryRun=true";
        api.post(shifts, STAFF, 1, Map.of("stage", "OPENING", "workingDays", 3))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[0].code")
                .isEqualTo("STAGE_NOT_PLANNED");
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
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
        deployment
                .stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05")
                .expectStatus()
                .isOk();
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
        return api.client()
                .post()
                .uri(deployment.path() + "/shifts" + query)
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
