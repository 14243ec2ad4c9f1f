package ma.istiqbal.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class RoutesTest {

    @InjectWireMock("site")
    WireMockServer site;

    @InjectWireMock("partner")
    WireMockServer partner;

    @InjectWireMock("rollout")
    WireMockServer rollout;

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @Autowired
    Browser client;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void servicesAnswerWithTheirNames() {
        servers().forEach((name, server) -> {
            server.resetAll();
            server.stubFor(any(anyUrl()).willReturn(okJson("{\"from\":\"%s\"}".formatted(name))));
        });
    }

    private Map<String, WireMockServer> servers() {
        return Map.of("site", site, "partner", partner, "rollout", rollout, "feedback", feedback);
    }

    private LoggedRequest seen(WireMockServer server) {
        return server.getAllServeEvents().getFirst().getRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "site, /api/v1/sites",
        "site, /api/v1/sites/RABAT-ANNEX-06/visits",
        "site, /api/v1/standards",
        "site, /api/v1/holidays?country=MA",
        "site, /api/v1/regions",
        "site, /api/v1/site-changes?after=3",
        "site, /public/v1/sites?limit=20",
        "site, /public/v1/sites.geojson",
        "site, /public/v1/sites.csv",
        "site, /public/v1/sites/X",
        "partner, /api/v1/partners",
        "partner, /api/v1/agreements/A1",
        "partner, /api/v1/me/usage",
        "partner, /api/v1/partner-changes",
        "partner, /public/v1/partners",
        "rollout, /api/v1/phases",
        "rollout, /api/v1/deployments",
        "rollout, /api/v1/gates",
        "rollout, /api/v1/generalisation-plans",
        "rollout, /api/v1/effects",
        "rollout, /api/v1/programme",
        "rollout, /api/v1/rollout-changes",
        "rollout, /public/v1/programme",
        "feedback, /api/v1/questionnaires",
        "feedback, /api/v1/feedback-points",
        "feedback, /api/v1/feedback",
        "feedback, /api/v1/cases",
        "feedback, /api/v1/integrity-reports",
        "feedback, /api/v1/indicators?site=X",
        "feedback, /api/v1/improvement-actions",
        "feedback, /api/v1/feedback-changes",
        "feedback, /public/v1/feedback-points/abc",
        "feedback, /public/v1/cases/K7",
        "feedback, /api/v1/publications/2026-10.1",
        "feedback, /public/v1/indicators",
        "feedback, /public/v1/open-data/catalogue"
    })
    void eachPathLeadsToItsService(String service, String path) {
        var answer = client.get(path, "Authorization", "Bearer " + Tokens.staff("programme-staff"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"from\":\"" + service + "\"");
        assertThat(seen(servers().get(service)).getUrl()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/public/v1/feedback/batch, /public/v1/feedback/batch/**",
        "/api/v1/sites/RABAT-ANNEX-06/visits, /api/v1/sites/*/visits/**",
        "/api/v1/sites.csv, /api/v1/sites.csv/**"
    })
    void metricsNameApartWhatTakesItsTime(String path, String name) {
        client.send("POST", path, "{}", "Authorization", "Bearer " + Tokens.staff("programme-staff"));

        assertThat(metrics.get("http.server.requests").tag("uri", name).timers())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nope", "/api/v2/sites", "/api/v1/sitesx", "/internal/sites", "/actuator", "/actuator/env",
                "/actuator/gateway/routes", "/v3/api-docs", "/swagger-ui.html", "/h2-console", "/.git/HEAD", "/.env",
                "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/public/v2/sites", "/nope"
            })
    void nothingElseIsReachable(String path) {
        var answer = client.get(path, "Authorization", "Bearer " + Tokens.staff("programme-staff"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
        servers()
                .values()
                .forEach(server -> assertThat(server.getAllServeEvents()).isEmpty());
    }

    @Test
    void nothingTheOutsideSaysOfIdentityOrOriginPasses() {
        client.get(
                "/api/v1/sites",
                "Authorization",
                "Bearer " + Tokens.staff("programme-staff"),
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=1.2.3.4",
                "X-User-Id",
                "admin",
                "X-Roles",
                "programme-admin",
                "X-Real-IP",
                "1.2.3.4",
                "X-Request-Deadline-Ms",
                "1",
                "Cookie",
                "a=b",
                "baggage",
                "role=admin",
                "If-None-Match",
                "\"7\"");

        var headers = seen(site).getHeaders();
        assertThat(headers.getHeader("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(headers.getHeader("X-Forwarded-Host").values()).containsExactly("localhost:8080");
        assertThat(headers.getHeader("X-Forwarded-Proto").values()).containsExactly("http");
        assertThat(List.of(
                        "X-Forwarded-Prefix",
                        "Forwarded",
                        "X-User-Id",
                        "X-Roles",
                        "X-Real-IP",
                        "X-Request-Deadline-Ms",
                        "Cookie",
                        "baggage"))
                .noneMatch(name -> headers.getHeader(name).isPresent());
        assertThat(headers.getHeader("If-None-Match").firstValue()).isEqualTo("\"7\"");
    }

    @Test
    void theTraceGoesOnToTheService() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        client.get("/public/v1/sites", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(seen(site).getHeader("traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void malformedTraceBecomesNewTrace() {
        client.get("/public/v1/sites", "traceparent", "00-" + "f".repeat(500) + "-01");

        assertThat(seen(site).getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void publicRoutesGetNoToken() {
        client.get("/public/v1/sites", "Authorization", "Bearer " + Tokens.staff("programme-staff"));

        assertThat(seen(site).getHeaders().getHeader("Authorization").isPresent())
                .isFalse();
    }

    @Test
    void bearerTokenIsRelayedAsItIs() {
        String token = Tokens.system("INTERIOR", "sites.read");

        client.get("/api/v1/sites", "Authorization", "Bearer " + token);

        assertThat(seen(site).getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void answersDoNotSayWhoGaveThem() {
        site.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Server", "Apache")
                        .withHeader("X-Powered-By", "PHP")
                        .withHeader("Set-Cookie", "JSESSIONID=1")
                        .withHeader("Access-Control-Allow-Origin", "*")
                        .withHeader("ETag", "\"1\"")
                        .withHeader("Location", site.baseUrl() + "/api/v1/sites/X")));

        var answer = client.send(
                "POST",
                "/api/v1/sites",
                "{}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + Tokens.staff("programme-staff"));

        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "access-control-allow-origin");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/sites/X");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(seen(site).getBodyAsString()).isEqualTo("{}");
    }
}
