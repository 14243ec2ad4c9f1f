package ma.istiqbal.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpResponse;
import ma.istiqbal.gateway.Browser;
import ma.istiqbal.gateway.GatewayTest;
import ma.istiqbal.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wiremock.spring.InjectWireMock;

@GatewayTest
class FailuresTest {

    @InjectWireMock("feedback")
    WireMockServer feedback;

    @InjectWireMock("site")
    WireMockServer site;

    @Autowired
    Browser client;

    @BeforeEach
    void reset() {
        feedback.resetAll();
    }

    private HttpResponse<String> when(ResponseDefinitionBuilder answer) {
        feedback.stubFor(any(anyUrl()).willReturn(answer));
        return client.get("/public/v1/indicators");
    }

    @Test
    void slowServiceIsTimeout() {
        var answer = when(aResponse().withFixedDelay(2_500));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"UPSTREAM_TIMEOUT\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /** It is stored before it is answered. */
    @Test
    void bulkUploadMayTakeItsTime() {
        site.resetAll();
        site.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(2_500)));
        String staff = "Bearer " + Tokens.staff("programme-staff");
        String[] headers = {"Content-Type", "application/x-ndjson", "Authorization", staff};

        assertThat(client.send("POST", "/api/v1/sites/X/visits", "{}\n", headers)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.send("POST", "/api/v1/sites/X/activity", "{}\n", headers)
                        .statusCode())
                .isEqualTo(504);
    }

    @Test
    void brokenConnectionIsBadUpstream() {
        var answer = when(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("\"code\":\"BAD_UPSTREAM\"");
    }

    @Test
    void writeIsNeverRepeated() {
        feedback.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        var answer = client.send("POST", "/public/v1/feedback", "{}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(feedback.getAllServeEvents()).hasSize(1);
    }

    @Test
    void readIsRepeatedOnce() {
        when(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(feedback.getAllServeEvents()).hasSize(2);
    }

    @Test
    void serviceThatSaysWaitIsNotAskedAgain() {
        var answer = when(aResponse()
                .withStatus(503)
                .withHeader("Retry-After", "1")
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\":\"STORE_UNAVAILABLE\"}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("STORE_UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(feedback.getAllServeEvents()).hasSize(1);
    }

    @Test
    void whatIsNoProblemNeverReachesTheClientAsAnError() {
        var answer = when(aResponse()
                .withStatus(500)
                .withHeader("Content-Type", "text/html")
                .withBody("<h1>java.lang.NullPointerException at ma.istiqbal</h1>"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).doesNotContain("NullPointer", "ma.istiqbal");
    }

    @Test
    void problemsOfServicesPassUnchanged() {
        var answer = when(aResponse()
                .withStatus(405)
                .withHeader("Allow", "POST")
                .withHeader("Content-Type", "application/problem+json;charset=UTF-8")
                .withBody("{\"code\":\"METHOD_NOT_ALLOWED\"}"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).isEqualTo("{\"code\":\"METHOD_NOT_ALLOWED\"}");
    }

    @Test
    void manyConditionalReadsLeaveNoConnectionOpen() {
        for (int i = 0; i < 120; i++) {
            feedback.stubFor(any(anyUrl())
                    .willReturn(aResponse().withHeader("ETag", "\"1\"").withBody("x".repeat(10_000))));
            assertThat(client.get("/public/v1/indicators", "If-None-Match", "\"1\"")
                            .statusCode())
                    .as("read %d", i)
                    .isEqualTo(304);
        }
    }
}
