package ma.istiqbal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whatever is sent, to whatever operation: a problem with a code, nothing of our insides, and nothing stored. */
@SiteServiceTest
class BadInputTest {

    private static final Pattern INSIDES =
            Pattern.compile("Exception|at [a-z]+\\.|[Mm]ongo|E11000|org\\.springframework");

    private static final List<String> NO_BODIES = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "5",
            "{}",
            "{",
            "{}x",
            "{},",
            "\u0000",
            "{\"nope\": 1}",
            "{\"$where\": 1, \"a.b\": 2}",
            "{\"to\": {\"$ne\": null}, \"code\": {\"$gt\": \"\"}, \"kind\": 5, \"names\": \"x\", \"visitors\": \"5\"}",
            "[".repeat(2000),
            "{\"a\":".repeat(2000));

    private static final List<String> NO_JSON = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "nonsense");

    @Autowired
    private Api api;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String site;

    @BeforeEach
    void aSite() {
        Api.partnersAnswer();
        site = api.register();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/sites",
        "PUT, /api/v1/sites/SITE",
        "POST, /api/v1/sites/SITE/moves",
        "POST, /api/v1/sites/SITE/transitions",
        "POST, /api/v1/sites/SITE/service-points",
        "PUT, /api/v1/sites/SITE/service-points/X",
        "POST, /api/v1/sites/SITE/services",
        "PUT, /api/v1/sites/SITE/services/X",
        "PUT, /api/v1/sites/SITE/calendar",
        "POST, /api/v1/sites/SITE/equipment",
        "PUT, /api/v1/sites/SITE/equipment/X",
        "POST, /api/v1/sites/SITE/equipment/X/transitions",
        "POST, /api/v1/sites/SITE/assessments",
        "PUT, /api/v1/sites/SITE/assessments/X",
        "POST, /api/v1/sites/SITE/assessments/X/transitions",
        "POST, /api/v1/sites/SITE/activity",
        "PUT, /api/v1/sites/SITE/activity/X",
        "POST, /api/v1/standards",
        "PUT, /api/v1/standards/RECEPTION/versions/1",
        "POST, /api/v1/standards/RECEPTION/versions/1/transitions",
        "POST, /api/v1/holidays",
        "PUT, /api/v1/holidays/MA-2026-THRONE-DAY",
    })
    void whatIsNoBodyIsRefused(String method, String path) throws Exception {
        for (String body : NO_BODIES) {
            assertThat(refused(method, path, body, "application/json")).isEqualTo(400);
        }
        for (String type : NO_JSON) {
            assertThat(refused(method, path, "{}", type)).isEqualTo(415);
        }
        api.get("/api/v1/sites/" + site, Api.STAFF)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sites/%00",
                "/api/v1/sites/a%2Fb",
                "/api/v1/sites/SITE/activity?from=-999999999-01-01&to=-999999999-02-01",
                "/api/v1/sites/SITE/activity/totals?from=2026-02-30&to=2026-13-01",
                "/api/v1/sites/SITE/activity/totals?from=2024-01-01&to=2026-01-01",
                "/api/v1/sites/SITE/waits?from=%2B999999999-12-30&to=%2B999999999-12-31&by=day",
                "/api/v1/sites/SITE/waits?by=DAY",
                "/api/v1/sites/SITE/waits?servicePoint=%00",
                "/api/v1/sites/SITE/assessments?from=-999999999-01-01",
                "/api/v1/sites/SITE/calendar/status?at=%2B1000000000-12-31T23:59:59.999999999Z",
                "/api/v1/sites/SITE/calendar/days?from=1976-01-01&to=2026-01-01",
                "/api/v1/sites/SITE/calendar/due?from=2026-01-01&workingDays=1",
                "/api/v1/sites/SITE/history?after=-1",
                "/api/v1/site-changes?limit=100000",
                "/api/v1/standards/RECEPTION/versions/99999999999",
                "/api/v1/registry-checks/runs/%00",
                "/api/v1/visit-retention?x=1",
                "/api/v1/holidays?year=99999",
                "/api/v1/sites?bbox=NaN,1,2,3",
                "/api/v1/sites?sort=%24natural",
                "/api/v1/sites?region%5B%24ne%5D=x",
                "/api/v1/sites?type=0",
                "/api/v1/sites?limit=201",
                "/api/v1/sites?limit=5&limit=6",
                "/api/v1/sites?cursor=xyz",
                "/api/v1/sites?updatedSince=-1000000000-01-01T00:00:00Z",
                "/api/v1/sites.csv?limit=5",
                "/api/v1/sites.geojson?bbox=0,10,1,0",
                "/public/v1/sites.csv?near=91,0",
                "/public/v1/sites/RABAT-ANNEX-06/waits?from=2026-01-01",
            })
    void whatIsNoQuestionIsRefused(String path) throws Exception {
        assertThat(refused("GET", path, "", null)).isIn(400, 404, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "*", "W/\"1\"", "\"abc\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", "1"})
    void whatIsNoVersionIsRefused(String tag) throws Exception {
        HttpRequest request = request("/api/v1/sites/SITE")
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"))
                .build();
        assertThat(problem(http.send(request, BodyHandlers.ofString()))).isIn(400, 412);
    }

    @Test
    void allThatIsWrongWithAPlaceOnTheMapIsToldAtOnce() {
        api.get("/api/v1/sites?near=91,0&bbox=0,10,1,0&within=5&sort=code", Api.STAFF)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[*].pointer")
                .value(Api.only("?near", "?bbox", "?sort"));
    }

    private int refused(String method, String path, String body, String type) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("If-Match", "\"1\"")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return problem(http.send(request.build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.replace("SITE", site)))
                .header("Authorization", "Bearer " + Api.ADMIN)
                .header("Accept-Language", "xx;q=9999,,;");
    }

    private static int problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"").doesNotContainPattern(INSIDES);
        return answer.statusCode();
    }
}
