package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.ADMIN;
import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.ALL;
import static ma.istiqbal.rollout.deployment.FreshDeployment.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which deployments are under way, and which of them are late. */
class LatenessTest extends DeploymentTest {

    @Autowired
    private Deployments deployments;

    @Autowired
    private DeploymentViews views;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void thoseUnderWayAreCountedAsTheyStand() {
        deployment.begin();
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
    void whatIsLateIsWhatHasSomethingLeftAfterItsPlannedEnd() {
        deployment.begin();
        api.get(ALL + "?late=true&limit=200", STAFF)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.late == false)].code")
                .value(Api.only())
                .jsonPath("$.items[?(@.phase == 'EXTENSION-2022')].site")
                .value(Api.only("BERRECHID-COURT", "TEMARA-POLICE", "KENITRA-POLICE", "CASABLANCA-POLICE"))
                .jsonPath("$.items[?(@.code == '" + deployment.code() + "')].code")
                .value(Api.only());
        api.get(ALL + "?late=false&limit=200", STAFF)
                .expectBody()
                .jsonPath("$.items[?(@.late == true)].code")
                .value(Api.only())
                .jsonPath("$.items[?(@.code == '" + deployment.code() + "')].code")
                .value(Api.only(deployment.code()));
        deployment
                .plan(1, week("DIAGNOSIS", "2026-11-02", "2026-11-06"))
                .expectStatus()
                .isOk();
        api.get(ALL + "?late=true&phase=" + deployment.phase(), STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only(deployment.code()));
        deployment
                .stage(2, "DIAGNOSIS", STAFF, "DONE", "2026-11-05")
                .expectStatus()
                .isOk();
        api.get(ALL + "?late=true&phase=" + deployment.phase(), STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only());
    }

    @Test
    void whatAStoppedPhaseLeavesUndoneIsNeitherOpenNorLateNorToBeMoved() {
        deployment.begin();
        deployment
                .plan(1, week("DIAGNOSIS", "2026-11-02", "2026-11-05"))
                .expectStatus()
                .isOk();
        api.get(deployment.path(), ADMIN)
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
        api.get(deployment.path(), ADMIN)
                .expectBody()
                .jsonPath("$.phaseOver")
                .isEqualTo(true)
                .jsonPath("$.late")
                .isEqualTo(false)
                .jsonPath("$.milestones[*].allowedActions[*]")
                .value(Api.only());
        api.get(ALL + "?late=true&phase=" + deployment.phase(), STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only());
        api.get(ALL + "?late=false&phase=" + deployment.phase(), STAFF)
                .expectBody()
                .jsonPath("$.items[*].code")
                .value(Api.only(deployment.code()));
    }

    private void phaseBecomes(long version, String to) {
        api.post(
                        "/api/v1/phases/" + deployment.phase() + "/transitions",
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
}
