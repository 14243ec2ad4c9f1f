package ma.istiqbal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
public record Api(RestTestClient client) {

    public static final String STAFF = Tokens.staff("programme-staff");
    public static final String ADMIN = Tokens.staff("programme-admin");

    /** Still to come, on whatever day the tests run: what has not ended by then is not late. */
    public static final LocalDate PHASE_ENDS = LocalDate.now(ZoneOffset.UTC).plusYears(1);

    /** Site-service and partner-service answer as their contracts say; both know only one. */
    public static void neighboursAnswer() {
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/site-changes"))
                .willReturn(WireMock.okJson("{\"items\": [], \"next\": 0}")));
        WireMock.stubFor(WireMock.get("/api/v1/sites/RABAT-ANNEX-06/calendar")
                .willReturn(WireMock.okJson(Contracts.read("site-service/calendar.json"))));
        WireMock.stubFor(WireMock.get(WireMock.urlPathEqualTo("/api/v1/holidays"))
                .withQueryParam("country", WireMock.equalTo("MA"))
                .willReturn(WireMock.okJson(Contracts.read("site-service/holidays.json"))));
        WireMock.stubFor(WireMock.get(WireMock.urlPathMatching("/api/v1/(sites|partners)/.*"))
                .atPriority(10)
                .willReturn(WireMock.aResponse().withStatus(404)));
        WireMock.stubFor(WireMock.get("/api/v1/sites/RABAT-ANNEX-06")
                .willReturn(WireMock.okJson(Contracts.read("site-service/site.json"))));
        WireMock.stubFor(WireMock.get("/api/v1/partners/INTERIOR")
                .willReturn(WireMock.okJson(Contracts.read("partner-service/partner.json"))));
    }

    public static void isSilent(String path) {
        WireMock.stubFor(WireMock.get(path).willReturn(WireMock.aResponse().withStatus(500)));
    }

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

    public ResponseSpec post(String uri, String token, long version, Object body) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", "\"" + version + "\"")
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

    /** A phase that names the one site that the neighbours know. */
    public static Map<String, Object> phase(String code) {
        return Map.of(
                "code",
                code,
                "kind",
                "EXTENSION",
                "names",
                Map.of("ar", "توسيع", "fr", "Extension"),
                "plannedFrom",
                "2026-11-02",
                "plannedTo",
                PHASE_ENDS.toString(),
                "sites",
                List.of("RABAT-ANNEX-06"));
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

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
