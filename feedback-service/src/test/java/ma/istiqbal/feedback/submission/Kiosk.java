package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk of a site, and what it sends. */
final class Kiosk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = Tokens.staff("programme-staff");

    private final RestTestClient client;
    private final String code;

    private Kiosk(RestTestClient client, String code) {
        this.client = client;
        this.code = code;
    }

    static Kiosk at(String site, RestTestClient client) {
        Map<?, ?> point = client.post()
                .uri("/api/v1/feedback-points")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("site", site, "channel", "KIOSK", "names", Map.of("ar", "كشك", "fr", "Borne")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        client.post()
                .uri("/api/v1/feedback-points/" + point.get("publicId") + "/transitions")
                .headers(headers -> headers.setBearerAuth(STAFF))
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", "ACTIVE"))
                .exchange()
                .expectStatus()
                .isOk();
        return new Kiosk(client, (String) point.get("code"));
    }

    String code() {
        return code;
    }

    Map<String, Object> line(String key, Instant capturedAt, int overall) {
        return new LinkedHashMap<>(Map.of(
                "key",
                key,
                "point",
                code,
                "capturedAt",
                capturedAt.toString(),
                "language",
                "ar",
                "answers",
                Map.of("overall", overall)));
    }

    static String ndjson(List<Map<String, Object>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        return text.toString();
    }

    List<JsonNode> send(String text, @Nullable Instant deviceTime) {
        byte[] answer = exchange(text, deviceTime == null ? null : deviceTime.toString())
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(answer).isNotNull();
        return new String(answer, StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    RestTestClient.ResponseSpec exchange(String text, @Nullable String deviceTime) {
        return client.post()
                .uri("/public/v1/feedback/batch")
                .headers(headers -> {
                    if (deviceTime != null) {
                        headers.set("Device-Time", deviceTime);
                    }
                })
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
