package ma.istiqbal.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.test.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class StreamTest {

    private static final int WHOLE = 4_000;

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @Autowired
    MeterRegistry metrics;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void tellsSlowly() {
        feedback.resetAll();
        feedback.stubFor(get("/api/v1/feedback/live?site=X")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody("id:1\nevent:feedback\ndata:{}\n\n".repeat(4))
                        .withChunkedDribbleDelay(4, WHOLE)));
    }

    /** Four events in four seconds, while another answer must be there within two. */
    @Test
    void eventsArriveWhileTheStreamGoesOn() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<Stream<String>> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/feedback/live?site=X"))
                            .header("Authorization", "Bearer " + Tokens.staff("programme-staff"))
                            .header("Accept", "text/event-stream")
                            .header("Last-Event-ID", "after-this")
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            Iterator<String> lines = response.body().iterator();
            assertThat(lines.next()).isEqualTo("id:1");
            long first = System.nanoTime();
            assertThat(free()).isEqualTo(249);
            int more = 0;
            for (; lines.hasNext(); lines.next()) {
                more++;
            }
            assertThat(more).isEqualTo(15);
            assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(WHOLE / 4));
        } finally {
            client.shutdownNow();
        }
        feedback.verify(getRequestedFor(urlEqualTo("/api/v1/feedback/live?site=X"))
                .withHeader("Last-Event-ID", equalTo("after-this")));
        Awaitility.await().until(() -> free() == 250);
        assertThat(metrics.get("http.server.requests")
                        .tag("uri", "/api/v1/feedback/live/**")
                        .timers())
                .isNotEmpty();
    }

    @Test
    void whoeverLeavesGivesThePlaceBackThoughTheStreamGoesOn() throws Exception {
        feedback.stubFor(get("/api/v1/feedback/live?site=LONG")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/event-stream")
                        .withBody("id:1\nevent:feedback\ndata:{}\n\n".repeat(120))
                        .withChunkedDribbleDelay(120, 60_000)));
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/feedback/live?site=LONG"))
                        .header("Authorization", "Bearer " + Tokens.staff("programme-staff"))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(response.body().iterator().next()).isEqualTo("id:1");
        assertThat(free()).isEqualTo(249);
        client.shutdownNow();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> free() == 250);
    }

    private double free() {
        return metrics.get("resilience4j.bulkhead.available.concurrent.calls")
                .tag("name", "feedback-service/live")
                .gauge()
                .value();
    }
}
