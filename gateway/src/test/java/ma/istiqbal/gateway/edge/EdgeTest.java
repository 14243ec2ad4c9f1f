package ma.istiqbal.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.gateway.RawHttp;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class EdgeTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser client;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void reset() {
        site.resetAll();
        site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/public/v1/sites",
                "/api/v1/sites",
                "/me",
                "/nope",
                "/login",
                "/public/v1/nope",
                "/error",
                "/login/oauth2/code/keycloak?state=x",
                "/docs",
                "/api/v1/sites/%2e%2e/x",
                "/actuator/env"
            })
    void everyAnswerHasItsSecurityHeaders(String path) {
        hasSecurityHeaders(client.get(path));
        hasSecurityHeaders(client.get(path, "Authorization", "Bearer " + Tokens.staff("programme-staff")));
        hasSecurityHeaders(client.get(path, "Authorization", "Bearer forged"));
    }

    private static void hasSecurityHeaders(HttpResponse<String> answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as("%s of %s %s", name, answer.statusCode(), answer.uri())
                .containsExactly(value));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allMatch(policy -> policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void whatTheContainerRefusesHasThemToo() {
        for (String request : List.of(
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(17_000) + "\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /public/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                "POST /public/v1/sites HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\nhello!",
                "TRACE /public/v1/sites HTTP/1.1\r\nHost: x\r\n\r\n")) {
            String answer = RawHttp.send(port, request);

            String what = request.substring(0, Math.min(60, request.length()));
            assertThat(answer).as(what).matches("(?s)HTTP/1.1 (400|405|431|501) .*");
            assertThat(answer).as(what).contains("X-Content-Type-Options: nosniff");
            assertThat(answer).as(what).doesNotContain("Apache", "Exception", "<html");
        }
        assertThat(site.getAllServeEvents()).isEmpty();
    }

    @Test
    void smuggledRequestIsNotExecuted() {
        String answer = RawHttp.send(
                port,
                "POST /public/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 48\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /public/v1/sites/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).doesNotContain("smuggled");
        assertThat(site.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains("smuggled"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v1/sites",
                "/%70ublic/v1/sites.csv",
                "/public/v1/sites%2ecsv",
                "/api/v1/sites/%58/visits",
                "/%6de",
                "/%6De",
                "/%73taff",
                "/f/%7E"
            })
    void pathHasOneSpelling(String path) {
        for (String method : List.of("GET", "POST")) {
            var answer = client.send(method, path, method.equals("GET") ? null : "{}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"MALFORMED_REQUEST\"");
        }
        assertThat(site.getAllServeEvents()).isEmpty();
    }

    @Test
    void whatMustBeEncodedInAPathIsLetThrough() {
        client.get("/public/v1/sites/%D8%A7%20B%2B");

        assertThat(site.getAllServeEvents())
                .anyMatch(event -> event.getRequest().getUrl().equals("/public/v1/sites/%D8%A7%20B%2B"));
    }

    @Test
    void longAddressIsRefused() {
        var answer = client.get("/public/v1/sites?q=" + "a".repeat(9_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("\"code\":\"ADDRESS_TOO_LONG\"");
    }

    @Test
    void bodyOneByteOverTheLimitIsRefused() {
        String staff = "Bearer " + Tokens.staff("programme-staff");
        String most = "\"" + "x".repeat(1024 * 1024 - 2) + "\"";
        String[] headers = {"Content-Type", "application/json", "Authorization", staff};

        assertThat(client.send("POST", "/api/v1/sites", most, headers).statusCode())
                .isEqualTo(200);
        var refused = client.send("POST", "/api/v1/sites", most + " ", headers);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
        assertThat(client.send("POST", "/api/v1/sites/X/visits", most + " ", headers)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void uploadOfVisitsMayHaveSixteenMebibytes() {
        String most = "x".repeat(16 * 1024 * 1024);
        String[] headers = {
            "Content-Type", "application/x-ndjson", "Authorization", "Bearer " + Tokens.staff("programme-staff")
        };

        assertThat(client.send("POST", "/api/v1/sites/X/visits", most, headers).statusCode())
                .isEqualTo(200);
        assertThat(site.getAllServeEvents())
                .anyMatch(event -> event.getRequest().getBody().length == most.length());
        assertThat(client.send("POST", "/api/v1/sites/X/visits", most + "x", headers)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void bodyOfTenGigabytesIsRefusedBeforeItComes() {
        String answer = RawHttp.send(
                port,
                "POST /public/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 10000000000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
    }

    @Test
    void endlessBodyIsCutAtTheLimit() {
        String answer = RawHttp.send(port, out -> {
            out.write(("POST /public/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 4096; i++) {
                out.write(chunk);
            }
        });

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("BODY_TOO_LARGE");
        assertThat(site.getAllServeEvents())
                .noneMatch(event -> event.getRequest().getBody().length > 1024 * 1024 + 8192);
    }

    @Test
    void formsAreNotForServices() {
        var answer =
                client.send("POST", "/public/v1/feedback", "a=b", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://portal.example.evil", "http://portal.example"})
    void otherOriginsAreKeptOut(String origin) {
        var preflight =
                client.send("OPTIONS", "/api/v1/sites", null, "Origin", origin, "Access-Control-Request-Method", "GET");
        var request = client.get("/public/v1/sites", "Origin", origin);

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        for (var answer : List.of(preflight, request)) {
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void configuredOriginIsLetInWithoutCookies() {
        var preflight = client.send(
                "OPTIONS",
                "/api/v1/sites",
                null,
                "Origin",
                "https://portal.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://portal.example");
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx;q=9999,,;", "*", "de", ";;;", "ar;q=banana"})
    void oddLanguagesGetTheDefault(String languages) {
        var answer = client.get("/nope", "Accept-Language", languages);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("غير موجود");
    }
}
