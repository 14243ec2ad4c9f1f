package ma.istiqbal.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayAlone;
import ma.istiqbal.gateway.RawHttp;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@GatewayAlone
class LimitsTest {

    @Autowired
    Browser client;

    @Value("${local.server.port}")
    int port;

    private HttpResponse<String> feedback(String from, String body) {
        return client.send(
                "POST", "/public/v1/feedback", body, "Content-Type", "application/json", "X-Forwarded-For", from);
    }

    @Test
    void pointAndAddressTogetherAreLimited() {
        for (int i = 0; i < 3; i++) {
            assertThat(feedback("203.0.113.1", "{\"point\":\"A\"}").statusCode())
                    .isNotEqualTo(429);
        }
        HttpResponse<String> refused = feedback("203.0.113.1", "{\"point\":\"A\"}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=30;w=60, \"feedback\";q=3;w=120");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).matches(".*, \"feedback\";r=0;t=\\d+");
        assertThat(feedback("203.0.113.1", "{\"point\":\"B\"}").statusCode()).isNotEqualTo(429);
        assertThat(feedback("203.0.113.2", "{\"point\":\"A\"}").statusCode()).isNotEqualTo(429);
    }

    @Test
    void thePageAndTheInterfaceShareOneQuotaOfAPoint() {
        assertThat(form("203.0.113.40", "/f/K7Q2M9XW4RTB").statusCode()).isEqualTo(503);
        assertThat(feedback("203.0.113.40", "{\"point\":\"K7Q2M9XW4RTB-0A1BQWERTY\"}")
                        .statusCode())
                .isEqualTo(503);
        assertThat(form("203.0.113.40", "/f/K7Q2M9XW4RTB").statusCode()).isEqualTo(503);
        HttpResponse<String> refused = form("203.0.113.40", "/f/K7Q2M9XW4RTB");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=30;w=60, \"feedback\";q=3;w=120");
        assertThat(feedback("203.0.113.40", "{\"point\":\"K7Q2M9XW4RTB-ANOTHERSIGN\"}")
                        .statusCode())
                .isEqualTo(429);
        assertThat(form("203.0.113.40", "/f/OTHERPOINT01").statusCode()).isEqualTo(503);
        assertThat(form("203.0.113.41", "/f/K7Q2M9XW4RTB").statusCode()).isEqualTo(503);
    }

    @Test
    void anotherSpellingOfThePathIsNoWayAround() {
        assertThat(form("203.0.113.42", "/f/%53PELLING0001").statusCode()).isEqualTo(400);
        assertThat(form("203.0.113.42", "/%66/SPELLING0001").statusCode()).isEqualTo(400);
        assertThat(step("203.0.113.42", "/public/v1/%66eedback").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSendsAFormTooOftenReadsAPage() {
        for (int i = 0; i < 3; i++) {
            form("203.0.113.43", "/f/TOOOFTEN0001");
        }
        HttpResponse<String> refused = form("203.0.113.43", "/f/TOOOFTEN0001?lang=en", "text/html");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(refused.body()).contains("<h1>Too many requests</h1>", "wait a moment");
    }

    private HttpResponse<String> form(String from, String path) {
        return form(from, path, "*/*");
    }

    private HttpResponse<String> form(String from, String path, String accept) {
        return client.send(
                "POST",
                path,
                "key=0123456789abcdef&answer-overall=5",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                accept,
                "X-Forwarded-For",
                from);
    }

    @Test
    void whoCompletesTakesNothingFromWhoComesNext() {
        String step = "/public/v1/feedback/0123456789ABCDEFGHJKMNPQRS/answers";
        for (int i = 0; i < 3; i++) {
            assertThat(form("203.0.113.50", "/f/COMPLETE0001/more").statusCode())
                    .isEqualTo(503);
            assertThat(step("203.0.113.50", step).statusCode()).isEqualTo(503);
        }
        assertThat(form("203.0.113.50", "/f/COMPLETE0001/more").statusCode()).isEqualTo(429);
        assertThat(step("203.0.113.50", step).statusCode()).isEqualTo(429);
        assertThat(form("203.0.113.50", "/f/COMPLETE0001").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> step(String from, String path) {
        return client.send("POST", path, "{}", "Content-Type", "application/json", "X-Forwarded-For", from);
    }

    @Test
    void inventedPointsDoNotHelp() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused +=
                    feedback("203.0.113.9", "{\"point\":\"%d\"}".formatted(i)).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(5, 10);
    }

    @Test
    void oneNetworkOfTheNewProtocolIsOneAddress() {
        for (int i = 0; i < 3; i++) {
            feedback("2001:db8:1:2::" + i, "{\"point\":\"C\"}");
        }
        assertThat(feedback("2001:db8:1:2:ffff::9", "{\"point\":\"C\"}").statusCode())
                .isEqualTo(429);
        assertThat(feedback("2001:db8:1:3::9", "{\"point\":\"C\"}").statusCode())
                .isNotEqualTo(429);
    }

    @Test
    void whatTheSenderClaimsOfItsAddressIsNotBelieved() {
        for (int i = 0; i < 3; i++) {
            feedback("198.51.100.%d, 203.0.113.20".formatted(i), "{\"point\":\"D\"}");
        }
        assertThat(feedback("198.51.100.99, 203.0.113.20", "{\"point\":\"D\"}").statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatTheSenderClaimsInALineOfItsOwnIsNotBelieved() {
        for (int i = 0; i < 3; i++) {
            assertThat(feedbackInTwoLines("198.51.100." + i).statusCode()).isNotEqualTo(429);
        }
        assertThat(feedbackInTwoLines("198.51.100.99").statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> feedbackInTwoLines(String claimed) {
        return client.send(
                "POST",
                "/public/v1/feedback",
                "{\"point\":\"E\"}",
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                claimed,
                "X-Forwarded-For",
                "203.0.113.21");
    }

    @Test
    void addressIsChargedBeforeItsBodyIsRead() {
        for (int i = 0; i < 30; i++) {
            client.get("/nope", "X-Forwarded-For", "203.0.113.60");
        }
        String answer = RawHttp.send(
                port,
                "POST /public/v1/feedback HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.60\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void eachClientOfPartnersHasItsOwnQuota() {
        String interior = "Bearer " + Tokens.system("INTERIOR", "sites.read");
        String health = "Bearer " + Tokens.system("HEALTH", "sites.read");
        for (int i = 0; i < 3; i++) {
            assertThat(client.get("/api/v1/sites", "Authorization", interior).statusCode())
                    .isEqualTo(503);
        }
        HttpResponse<String> refused = client.get("/api/v1/sites", "Authorization", interior);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=3;w=60");
        assertThat(client.get("/api/v1/sites", "Authorization", health).statusCode())
                .isEqualTo(503);
    }

    @Test
    void tooLongFeedbackIsRefusedUnread() {
        assertThat(feedback("203.0.113.30", "{\"point\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }
}
