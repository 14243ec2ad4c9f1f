package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody can try from outside. */
class OutsideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "/v3/api-docs",
                "/internal/x",
                "/.git/HEAD",
                "/.env",
                "/WEB-INF/web.xml",
                "/h2-console",
                "/api/v2/sites"
            })
    void whatIsNotOfferedIsNotThere(String path) {
        Http.Answer answer = Http.get(path, Partners.interior());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("NOT_FOUND");
    }

    @Test
    void anOversizedBodyIsRefusedBeforeItIsRead() {
        Http.Answer answer = Http.post(
                "/public/v1/feedback",
                "{\"point\": \"" + "x".repeat(1_100_000) + "\"}",
                "Idempotency-Key",
                Citizen.freshKey());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/public/v1/sites", "/api/v1/sites", "/nowhere", "/me"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        Http.Answer answer = Http.get(path);
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
        assertThat(answer.header("Server")).as(path).isEmpty();
        assertThat(answer.header("X-Powered-By")).as(path).isEmpty();
    }

    @Test
    void anotherOriginIsNotWelcome() {
        Http.Answer answer = Http.get("/public/v1/sites", "Origin", "https://evil.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
