package ma.istiqbal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What citizens do, over HTTP. */
@TestComponent
@Lazy
public class Citizens {

    private final RestTestClient client;
    private final Clock clock;
    private final SiteFeed sites;

    Citizens(RestTestClient client, Clock clock, SiteFeed sites) {
        this.client = client;
        this.clock = clock;
        this.sites = sites;
    }

    /** A live site of its own for a test, of which nobody has said anything yet; returns its code. */
    public String freshSite() {
        String code = "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        sites.tell(code, 1, state -> state);
        return code;
    }

    /** The active point of a site, as staff sees it, once there is one. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> pointOf(String site) {
        List<Map<String, Object>> points = Awaitility.await()
                .until(
                        () -> (List<Map<String, Object>>) client.get()
                                .uri("/api/v1/feedback-points?state=ACTIVE&limit=1&site=" + site)
                                .headers(headers -> headers.setBearerAuth(Tokens.service("site-service")))
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody()
                                .get("items"),
                        found -> !found.isEmpty());
        assertThat(points).hasSize(1);
        return points.getFirst();
    }

    public String codeOf(String site) {
        return (String) pointOf(site).get("code");
    }

    public Map<String, Object> body(String pointCode, Map<String, Object> answers) {
        return new LinkedHashMap<>(Map.of(
                "point", pointCode, "capturedAt", clock.instant().toString(), "language", "ar", "answers", answers));
    }

    public RestTestClient.ResponseSpec send(Object body, String key) {
        return client.post()
                .uri("/public/v1/feedback")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Goes on with what was said; {@code receipt} is the answer to it. */
    public RestTestClient.ResponseSpec complete(Map<?, ?> receipt, Map<String, Object> answers, String key) {
        return complete(
                (String) receipt.get("id"),
                new LinkedHashMap<>(
                        Map.of("token", ((Map<?, ?>) receipt.get("continuation")).get("token"), "answers", answers)),
                key);
    }

    public RestTestClient.ResponseSpec complete(String id, Object body, String key) {
        return client.post()
                .uri("/public/v1/feedback/" + id + "/answers")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Says something of a site; returns the submission's id. */
    public String say(String site, Map<String, Object> answers) {
        return (String) send(body(codeOf(site), answers), freshKey())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id");
    }

    public static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
