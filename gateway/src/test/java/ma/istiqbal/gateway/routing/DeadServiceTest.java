package ma.istiqbal.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayAlone;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayAlone
class DeadServiceTest {

    @Autowired
    Browser client;

    @Test
    void deadServiceIsUnavailableInThreeLanguages() {
        String staff = "Bearer " + Tokens.staff("programme-staff");
        for (String language : new String[] {"ar", "fr", "en"}) {
            var answer = client.get("/api/v1/phases", "Authorization", staff, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"UPSTREAM_UNAVAILABLE\"", "rollout-service")
                    .contains(
                            switch (language) {
                                case "ar" -> "المنصة";
                                case "fr" -> "plateforme";
                                default -> "platform";
                            });
        }
    }

    @Test
    void gatewayStopsAskingServiceThatIsDead() {
        String staff = "Bearer " + Tokens.staff("programme-staff");
        for (int i = 0; i < 40; i++) {
            assertThat(client.get("/api/v1/questionnaires", "Authorization", staff)
                            .statusCode())
                    .isEqualTo(503);
        }
        long start = System.nanoTime();
        var answer = client.get("/api/v1/questionnaires", "Authorization", staff);

        assertThat(answer.body()).contains("UPSTREAM_UNAVAILABLE");
        assertThat(System.nanoTime() - start).isLessThan(500_000_000L);
    }
}
