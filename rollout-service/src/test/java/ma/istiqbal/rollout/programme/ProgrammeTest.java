package ma.istiqbal.rollout.programme;

import static org.assertj.core.api.Assertions.assertThat;

import ma.istiqbal.rollout.Api;
import ma.istiqbal.rollout.RolloutServiceTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RolloutServiceTest
class ProgrammeTest {

    @Autowired
    private RestTestClient client;

    @Test
    void anyoneSeesTheProgramme() {
        client.get()
                .uri("/public/v1/programme")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60, public")
                .expectBody()
                .jsonPath("$.names.ar")
                .isEqualTo("البرنامج الوطني لتحسين الاستقبال بالمرافق العمومية")
                .jsonPath("$.objectives[*].code")
                .value(Api.exactly("RECEPTION", "RESPONSIVENESS", "INTEGRITY"))
                .jsonPath("$.phases[0].code")
                .isEqualTo("PILOT")
                .jsonPath("$.phases[0].status")
                .isEqualTo("RUNNING")
                .jsonPath("$.phases[0].sites.length()")
                .isEqualTo(8)
                .jsonPath("$.phases[0].plannedFrom")
                .doesNotExist()
                .jsonPath("$.phases[?(@.code == 'EXTENSION-2022')].plannedTo")
                .isEqualTo("2022-12-31")
                .jsonPath("$.phases[?(@.code == 'GENERALISATION')].status")
                .isEqualTo("PLANNED");
    }

    @Test
    void whoHasTheProgrammeAlreadyIsNotSentItAgain() {
        String tag = client.get()
                .uri("/public/v1/programme")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        client.get()
                .uri("/public/v1/programme")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
        new Api(client)
                .post("/api/v1/phases", Api.STAFF, Api.phase(Api.freshCode()))
                .expectStatus()
                .isCreated();
        client.get()
                .uri("/public/v1/programme")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void staffSeeItWithTheirToken() {
        Api api = new Api(client);
        for (String role : new String[] {"programme-staff", "integrity-officer", "operations", "auditor"}) {
            api.get("/api/v1/programme", Tokens.staff(role)).expectStatus().isOk();
        }
        api.get("/api/v1/programme", Tokens.system("HEALTH", "rollout.read"))
                .expectStatus()
                .isOk();
        api.get("/api/v1/programme", Tokens.system("HEALTH", "sites.read"))
                .expectStatus()
                .isForbidden();
        client.get().uri("/api/v1/programme").exchange().expectStatus().isUnauthorized();
    }
}
