package ma.istiqbal.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = "istiqbal.body.patience=500ms")
class SlowBodyTest {

    @Autowired
    Browser client;

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @CsvSource({
        "/public/v1/feedback, application/json",
        "/public/v1/sites, application/json",
        "/f/K7Q2M9XW4RTB, application/x-www-form-urlencoded"
    })
    void slowBodyIsRefusedWhoeverReadsIt(String path, String type) {
        String head =
                "POST %s HTTP/1.1\r\nHost: x\r\nAccept-Language: fr\r\nContent-Type: %s\r\nContent-Length: 60000\r\n\r\n"
                        .formatted(path, type);

        String answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> RawHttp.trickle(port, head));

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("Connection: close", "\"code\":\"BODY_TOO_SLOW\"", "Corps trop lent");
    }

    @Test
    void largeBodyThatComesSteadilyIsTaken() {
        var answer = client.send(
                "POST",
                "/public/v1/feedback/batch",
                "x".repeat(16 * 1024 * 1024),
                "Content-Type",
                "application/x-ndjson");

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
