package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.ALL;
import static ma.istiqbal.rollout.deployment.FreshDeployment.day;
import static ma.istiqbal.rollout.deployment.FreshDeployment.sevenWeeks;
import static ma.istiqbal.rollout.deployment.FreshDeployment.week;

import java.util.List;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Which plans of stages are taken, and who approves them. */
class PlanTest extends DeploymentTest {

    @Test
    void aCycleIsRefusedAndListed() {
        deployment.begin();
        List<Map<String, Object>> plan = week("DIAGNOSIS", day(0), day(4));
        plan.get(1).put("dependsOn", List.of(Map.of("stage", "TRAINING", "lagDays", 2)));
        api.client()
                .put()
                .uri(deployment.path() + "/milestones")
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
        deployment.begin();
        List<Map<String, Object>> plan = week("DIAGNOSIS", day(4), day(0));
        plan.removeLast();
        plan.get(2).put("stage", "DESIGN");
        deployment
                .plan(1, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("ENDS_BEFORE_IT_STARTS", "STAGE_TWICE", "STAGE_MISSING", "STAGE_MISSING"));
        List<Map<String, Object>> early = week("DIAGNOSIS", day(0), day(4));
        early.get(1).putAll(Map.of("plannedFrom", day(7), "plannedTo", day(11)));
        early.get(1).put("dependsOn", List.of(Map.of("stage", "DIAGNOSIS", "lagDays", 1)));
        deployment
                .plan(1, early)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/milestones/1/plannedFrom"));
        early.get(1).put("dependsOn", List.of(Map.of("stage", "DIAGNOSIS")));
        deployment.plan(1, early).expectStatus().isOk();
    }

    @Test
    void aPlanCountsFromTheDaysOnWhichStagesWereDone() {
        deployment.begin();
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
        deployment
                .stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05")
                .expectStatus()
                .isOk();
        List<Map<String, Object>> plan = sevenWeeks();
        plan.get(1).put("plannedFrom", "2026-11-05");
        deployment
                .plan(3, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("STARTS_BEFORE_PREDECESSOR_ENDS"));
        plan.get(1).put("plannedFrom", "2026-11-09");
        deployment.plan(3, plan).expectStatus().isOk();
    }

    @Test
    void aPlanWaitsThroughStagesThatAreSkippedAndLeavesThoseThatHaveBegun() {
        deployment.begin();
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
        deployment
                .stage(2, "DIAGNOSIS", STAFF, "IN_PROGRESS", "2026-11-02")
                .expectStatus()
                .isOk();
        api.post(
                        deployment.path() + "/stages/WORKS/transitions",
                        ADMIN,
                        3,
                        Map.of("to", "SKIPPED", "reason", "Nothing to build"))
                .expectStatus()
                .isOk();
        List<Map<String, Object>> plan = sevenWeeks();
        plan.get(3).put("plannedFrom", day(11));
        deployment
                .plan(4, plan)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("/milestones/3/plannedFrom"));
        plan.get(3).put("plannedFrom", day(14));
        deployment.plan(4, plan).expectStatus().isOk();
        deployment
                .stage(5, "DIAGNOSIS", STAFF, "DONE", "2026-11-04")
                .expectStatus()
                .isOk();
        plan.get(1).put("plannedFrom", "2026-11-05");
        deployment.plan(6, plan).expectStatus().isOk();
        deployment
                .stage(7, "DESIGN", STAFF, "IN_PROGRESS", "2026-11-05")
                .expectStatus()
                .isOk();
        plan.get(1).put("plannedFrom", "2026-11-03");
        deployment.plan(8, plan).expectStatus().isOk();
    }

    @Test
    void aWriteWithoutAVersionOrOnAStaleOneIsRefused() {
        deployment.begin();
        api.post(deployment.path() + "/stages/DIAGNOSIS/transitions", STAFF, Map.of("to", "DONE", "on", "2026-11-05"))
                .expectStatus()
                .isEqualTo(428);
        deployment.plan(4, week("DIAGNOSIS", day(0), day(4))).expectStatus().isEqualTo(412);
    }

    @Test
    void aPlanIsApprovedByWhoeverDidNotWriteIt() {
        deployment.planPhase();
        String both = Tokens.staff("both", "programme-admin");
        api.post(ALL, both, deployment.body()).expectStatus().isCreated();
        api.post(deployment.path() + "/baselines", both, 1, Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BASELINE_REFUSED")
                .jsonPath("$.violations.length()")
                .isEqualTo(8);
        deployment.plan(1, sevenWeeks()).expectStatus().isOk();
        api.post(deployment.path() + "/baselines", STAFF, 2, Map.of())
                .expectStatus()
                .isForbidden();
        api.post(deployment.path() + "/baselines", ADMIN, 2, Map.of("reason", "Committee of November"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.milestones[0].baselineTo")
                .isEqualTo(day(4))
                .jsonPath("$.slipWorkingDays")
                .isEqualTo(0);
    }
}
