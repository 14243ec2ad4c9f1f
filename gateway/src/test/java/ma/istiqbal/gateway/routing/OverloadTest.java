package ma.istiqbal.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

/** Six requests of the public may be under way at one service here, two exports. */
@GatewayTest
class OverloadTest {

    private static final String FIGURES = "/public/v1/indicators";
    private static final int SLOW = 1_500;

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser client;

    @Autowired
    MeterRegistry metrics;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void slowForThePublicAlone() {
        feedback.resetAll();
        site.resetAll();
        feedback.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        feedback.stubFor(
                any(urlPathMatching("/public/.*")).willReturn(aResponse().withFixedDelay(SLOW)));
        site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        await().until(() -> free("public") == 6 && free("public-bulk") == 2);
    }

    @AfterEach
    void end() {
        threads.close();
    }

    private double free(String traffic) {
        return metrics.get("resilience4j.bulkhead.available.concurrent.calls")
                .tag("name", "feedback-service/" + traffic)
                .gauge()
                .value();
    }

    private double refused() {
        return metrics.get("istiqbal.bulkhead.refused")
                .tag("name", "feedback-service/public")
                .counter()
                .count();
    }

    private List<Future<HttpResponse<String>>> begin(int requests, Supplier<HttpResponse<String>> request) {
        return Stream.generate(() -> threads.submit(request::get))
                .limit(requests)
                .toList();
    }

    private List<Future<HttpResponse<String>>> fill() {
        List<Future<HttpResponse<String>>> under = begin(6, () -> client.get(FIGURES));
        await().pollInterval(Duration.ofMillis(10)).until(() -> free("public") == 0);
        return under;
    }

    @Test
    void oneTooManyIsToldAtOnceWhenToComeAgain() {
        fill();
        double before = refused();
        long start = System.nanoTime();
        var answer = client.get(FIGURES, "Accept-Language", "fr");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(SLOW / 2));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"OVERLOADED\"", "Trop de demandes");
        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void whatWasLetThroughIsAnsweredAndMakesRoom() {
        assertThat(fill())
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
        await().until(() -> free("public") == 6);
        assertThat(client.get(FIGURES).statusCode()).isEqualTo(200);
    }

    @Test
    void staffWorksWhileThePublicIsTurnedAway() {
        fill();
        assertThat(client.get(FIGURES).statusCode()).isEqualTo(503);

        String staff = "Bearer " + Tokens.staff("programme-staff");
        assertThat(client.get("/api/v1/indicators", "Authorization", staff).statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherServicesDoNotNotice() {
        fill();

        assertThat(client.get("/public/v1/sites").statusCode()).isEqualTo(200);
    }

    @Test
    void exportsLeaveRoomForFeedback() {
        begin(2, () -> client.get("/public/v1/open-data/answers.csv"));
        await().pollInterval(Duration.ofMillis(10)).until(() -> free("public-bulk") == 0);

        assertThat(client.get("/public/v1/open-data/answers.csv").statusCode()).isEqualTo(503);
        assertThat(client.send("POST", "/public/v1/feedback", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pageSaysThatItComesLater() {
        fill();
        var page = client.get("/f/ABCDEF123456");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void crowdIsNoReasonToStopAskingTheService() {
        List<Future<HttpResponse<String>>> crowd = begin(100, () -> client.get(FIGURES));

        assertThat(crowd)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isIn(200, 503));
        assertThat(crowd)
                .anySatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(503));
        assertThat(metrics.get("resilience4j.circuitbreaker.state")
                        .tag("name", "feedback-service")
                        .tag("state", "closed")
                        .gauge()
                        .value())
                .isEqualTo(1);
        await().untilAsserted(() -> assertThat(free("public")).isEqualTo(6));
        assertThat(client.get(FIGURES).statusCode()).isEqualTo(200);
    }
}
