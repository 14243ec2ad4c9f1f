package ma.istiqbal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

    /** The public id of a new kiosk of the site. */
    static String kioskOf(String site) {
        Page staff = Staff.signIn("programme-staff");
        String[] headers = Staff.headersOf(staff);
        Http.Answer added = Http.post("/api/v1/feedback-points", """
                {"site": "%s", "channel": "KIOSK", "names": {"ar": "كشك", "fr": "Borne"}}""".formatted(site), headers);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String publicId = added.json().get("publicId").asString();
        String[] ifMatch = {headers[0], headers[1], headers[2], headers[3], "If-Match", added.header("ETag")};
        Http.Answer opened =
                Http.post("/api/v1/feedback-points/" + publicId + "/transitions", "{\"to\": \"ACTIVE\"}", ifMatch);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        staff.context().close();
        return publicId;
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
