package ma.istiqbal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The service as its callers use it. */
@TestComponent
@Lazy
public class Api {

    public static final String STAFF = Tokens.staff("programme-staff");
    public static final String ADMIN = Tokens.staff("programme-admin");

    private final RestTestClient client;

    Api(RestTestClient client) {
        this.client = client;
    }

    /** Every partner that tests name is an active one. */
    public static void partnersAnswer() {
        WireMock.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/partners/[A-Z-]+"))
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
    }

    public static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public ResponseSpec get(String path, String token, Object... variables) {
        return client.get()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    public ResponseSpec getPublic(String path, Object... variables) {
        return client.get().uri(path, variables).exchange();
    }

    public ResponseSpec post(String path, Object body, String token) {
        return client.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec post(String path, long version, Object body, String token) {
        return client.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag(version))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(String path, long version, Object body, String token) {
        return client.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag(version))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec transition(String code, long version, String to) {
        return post(
                "/api/v1/sites/" + code + "/transitions",
                version,
                Map.of("to", to, "reason", "As decided by the committee"),
                ADMIN);
    }

    /** A proposed site of INTERIOR, in its version 1. */
    public String register() {
        Map<String, Object> site = description();
        String code = freshCode();
        site.put("code", code);
        post("/api/v1/sites", site, STAFF).expectStatus().isCreated();
        return code;
    }

    /** Gives a site of {@link #description} to another owner. */
    public void give(String code, long version, String partner) {
        Map<String, Object> site = description();
        site.put("partner", partner);
        put("/api/v1/sites/" + code, version, site, STAFF).expectStatus().isOk();
    }

    /** Types of the events of one resource that the feed tells a caller. */
    public List<String> told(String subject, String token) {
        List<String> types = new ArrayList<>();
        long after = -1;
        long next = 0;
        while (next != after) {
            after = next;
            Map<?, ?> page = get("/api/v1/site-changes?limit=200&after=" + after, token)
                    .expectStatus()
                    .isOk()
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            for (Object item : (List<?>) page.get("items")) {
                Map<?, ?> event = (Map<?, ?>) item;
                if (event.get("subject").equals(subject)) {
                    types.add(event.get("type").toString());
                }
            }
            next = ((Number) page.get("next")).longValue();
        }
        return types;
    }

    /** Without one a site is not audited. */
    public void setCalendar(String code) {
        Map<String, Object> calendar = Map.of(
                "weeklyHours", Map.of("monday", List.of(Map.of("from", "08:30", "to", "16:30"))),
                "exceptions", List.of(),
                "holidayCountries", List.of("MA"),
                "confirmed", true);
        put("/api/v1/sites/" + code + "/calendar", 0, calendar, STAFF)
                .expectStatus()
                .isCreated();
    }

    public static Map<String, Object> description() {
        return new HashMap<>(Map.of(
                "type", "ADMIN_ANNEX",
                "partner", "INTERIOR",
                "role", "EXTENSION",
                "names", Map.of("ar", "ملحقة", "fr", "Annexe"),
                "locality", Map.of("ar", "بني ملال", "fr", "Béni Mellal"),
                "country", "MA",
                "region", "MA-05",
                "timeZone", "Africa/Casablanca",
                "location", Map.of("latitude", 32.34, "longitude", -6.36, "precision", "CITY"),
                "languages", List.of("ar", "fr")));
    }

    /** Checks a list of strings, in any order. */
    public static Consumer<Object> only(String... expected) {
        return found -> assertThat(strings(found)).containsExactlyInAnyOrder(expected);
    }

    public static Consumer<Object> exactly(String... expected) {
        return found -> assertThat(strings(found)).containsExactly(expected);
    }

    public static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
