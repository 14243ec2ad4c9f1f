package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.ALL;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads which deployments, and what happened to them. */
class DeploymentReadsTest extends DeploymentTest {

    @Autowired
    private Deployments deployments;

    @Autowired
    private DeploymentViews views;

    @Autowired
    private MeterRegistry metrics;

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
        api.client().get().uri(ALL).exchange().expectStatus().isUnauthorized();
        api.post(ALL, Tokens.partnerManager("INTERIOR"), deployment.body())
                .expectStatus()
                .isForbidden();
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
    void whatHappenedIsKeptAndFollowed() {
        deployment.begin();
        deployment
                .stage(1, "DESIGN", STAFF, "DONE", "2026-11-05")
                .expectStatus()
                .isEqualTo(409);
        deployment
                .stage(1, "DIAGNOSIS", STAFF, "DONE", "2026-11-05")
                .expectStatus()
                .isOk();
        Awaitility.await()
                .untilAsserted(() -> api.get(deployment.path() + "/history", Tokens.partnerManager("INTERIOR"))
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
}
