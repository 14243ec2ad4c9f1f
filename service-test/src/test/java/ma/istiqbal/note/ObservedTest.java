package ma.istiqbal.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import ma.istiqbal.test.ServiceTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** What is seen of a service from outside. */
@ServiceTest
@org.springframework.test.context.TestPropertySource(
        properties = {"TRACE_SAMPLING=1.0", "OTLP_TRACES_URL=${collector}/v1/traces"})
@EnableWireMock(@ConfigureWireMock(name = "collector", baseUrlProperties = "collector"))
class ObservedTest {

    @Autowired
    private RestTestClient client;

    @LocalManagementPort
    private int port;

    @Test
    void aTraceGoesToTheCollectorThatIsNamed() {
        WireMock.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
        client.get().uri("/api/v1/notes").exchange().expectStatus().isUnauthorized();
        Awaitility.await()
                .untilAsserted(() -> WireMock.verify(
                        WireMock.moreThanOrExactly(1), WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces"))));
    }

    @Test
    void theTraceOfTheCallerGoesOn() {
        client.get()
                .uri("/api/v1/notes")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void requestsAreCountedByRouteWithTheBucketsOfTheObjectives() {
        client.get().uri("/api/v1/notes").exchange().expectStatus().isUnauthorized();
        assertThat(scrape())
                .contains("application=\"note-service\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0\\.5\"")
                .doesNotContain("cluster_id", "spring_security");
    }

    @Test
    void exemplarsStandOnlyWhereEveryPrometheusAcceptsThem() {
        client.get().uri("/api/v1/notes").exchange().expectStatus().isUnauthorized();
        String openMetrics = management()
                .get()
                .uri("/actuator/prometheus")
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(openMetrics.lines().filter(line -> line.contains(" # {trace_id") || line.contains(" # {span_id")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\w+_(bucket|total)\\{.*"));
    }

    @Test
    void aLogLevelIsChangedAtRunTimeAndOnlyOnTheManagementPort() {
        assertThat(LoggerFactory.getLogger("ma.istiqbal.note").isDebugEnabled()).isFalse();
        level("DEBUG");
        assertThat(LoggerFactory.getLogger("ma.istiqbal.note").isDebugEnabled()).isTrue();
        level("INFO");
        client.get().uri("/actuator/loggers").exchange().expectStatus().isNotFound();
        client.get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
    }

    private void level(String level) {
        management()
                .post()
                .uri("/actuator/loggers/ma.istiqbal.note")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"configuredLevel\": \"" + level + "\"}")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private String scrape() {
        return management()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient management() {
        return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }
}
