package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A visitor of a site, in front of its poster. */
final class Citizen {

    private Citizen() {}

    /** The public id that the site's poster shows. */
    static String posterOf(String site) {
        String[] service = {
            "Authorization",
            "Bearer " + Http.token("site-service", RunningPlatform.get().clientSecret("site-service"))
        };
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Http.get(
                                        RunningPlatform.get().serviceUrl("feedback-service")
                                                + "/api/v1/feedback-points?state=ACTIVE&site=" + site,
                                        service)
                                .json()
                                .path("items")
                                .path(0)
                                .path("publicId")
                                .asString(""),
                        publicId -> !publicId.isEmpty());
    }

    static JsonNode form(String publicId) {
        Http.Answer form = Http.get("/public/v1/feedback-points/" + publicId);
        assertThat(form.status()).as(form.toString()).isEqualTo(200);
        return form.json();
    }

    static Http.Answer gives(String code, String key, int overall, String more) {
        String body = """
                {"point": "%s", "capturedAt": "%s", "language": "ar", "answers": {"overall": %d%s}}""".formatted(code, Instant.now().truncatedTo(ChronoUnit.SECONDS), overall, more);
        return Http.post("/public/v1/feedback", body, "Idempotency-Key", key);
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
