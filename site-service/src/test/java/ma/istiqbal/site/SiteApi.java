package ma.istiqbal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ma.istiqbal.test.Contracts;
import ma.istiqbal.test.Tokens;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls the service as its users do. */
public record SiteApi(RestTestClient client) {

    public static final String STAFF = Tokens.staff("programme-staff");
    public static final String ADMIN = Tokens.staff("programme-admin");

    public ResponseSpec get(String uri, String token) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    public ResponseSpec post(String uri, String token, Object body) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(String uri, String token, long version, Object body) {
        return client.put()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Code of a new site of INTERIOR in Salé, which nobody has given anything yet. */
    public String propose() {
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
        String code = freshCode();
        Map<String, Object> site = new HashMap<>(Map.of(
                "code", code,
                "type", "ADMIN_ANNEX",
                "partner", "INTERIOR",
                "role", "EXTENSION",
                "names", Map.of("ar", "ملحقة", "fr", "Annexe"),
                "locality", Map.of("ar", "سلا", "fr", "Salé"),
                "country", "MA",
                "region", "MA-04",
                "timeZone", "Africa/Casablanca",
                "location", Map.of("latitude", 34.03, "longitude", -6.8, "precision", "CITY")));
        site.put("languages", List.of("ar", "fr"));
        post("/api/v1/sites", STAFF, site).expectStatus().isCreated();
        return code;
    }

    public static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
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
}
