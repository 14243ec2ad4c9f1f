package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.rollout.Api.STAFF;
import static ma.istiqbal.rollout.deployment.FreshDeployment.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.rollout.Api;
import ma.istiqbal.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Where a deployment begins, and where not. */
class BeginDeploymentTest extends DeploymentTest {

    @Test
    void aDeploymentIsReadBackAsItBegan() {
        deployment
                .begin()
                .expectHeader()
                .valueEquals("Location", deployment.path())
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        api.get(deployment.path(), STAFF)
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
        api.post(ALL, STAFF, deployment.body())
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
        deployment.planPhase();
        siteIs(lifecycle);
        api.post(ALL, STAFF, deployment.body())
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
        deployment.planPhase();
        siteIs(lifecycle);
        api.post(ALL, STAFF, deployment.body()).expectStatus().isCreated();
    }

    @Test
    void aClosedSiteOfASuspendedOwnerIsNotDeployed() {
        deployment.planPhase();
        siteIs("CLOSED");
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(
                        Contracts.read("partner-service/partner.json").replace("ACTIVE", "SUSPENDED"))));
        api.post(ALL, STAFF, deployment.body())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.violations[*].code")
                .value(Api.only("SITE_NOT_DEPLOYABLE", "OWNER_NOT_ACTIVE"));
    }

    @Test
    void whileANeighbourIsSilentNothingBegins() {
        deployment.planPhase();
        for (String silent : List.of("/api/v1/partners/INTERIOR", "/api/v1/sites/RABAT-ANNEX-06")) {
            Api.isSilent(silent);
            api.post(ALL, STAFF, deployment.body())
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("UPSTREAM_UNAVAILABLE");
        }
        api.get(deployment.path(), STAFF).expectStatus().isNotFound();
    }

    @Test
    void theSameKeyedRequestIsAnsweredOnce() {
        deployment.planPhase();
        String key = UUID.randomUUID().toString();
        for (boolean again : new boolean[] {false, true}) {
            ResponseSpec answer = api.client()
                    .post()
                    .uri(ALL)
                    .headers(headers -> headers.setBearerAuth(STAFF))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(deployment.body())
                    .exchange();
            answer.expectStatus().isCreated();
            if (again) {
                answer.expectHeader().valueEquals("Idempotency-Replayed", "true");
            }
        }
    }

    private static void siteIs(String lifecycle) {
        WireMock.stubFor(WireMock.get("/api/v1/sites/RABAT-ANNEX-06")
                .willReturn(
                        WireMock.okJson(Contracts.read("site-service/site.json").replace("LIVE", lifecycle))));
    }
}
