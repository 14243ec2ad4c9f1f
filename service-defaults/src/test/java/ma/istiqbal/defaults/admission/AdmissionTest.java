package ma.istiqbal.defaults.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import ma.istiqbal.defaults.problem.ProblemWriter;
import ma.istiqbal.defaults.problem.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

class AdmissionTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Bulkheads bulkheads = new Bulkheads(metrics);
    private final Admission admission =
            new Admission(new AdmissionProperties(2, List.of("/api/"), List.of("/api/stream")), bulkheads, problems());
    private final Bulkhead two = bulkheads.bulkhead("requests/public", 2);
    private final AtomicInteger admitted = new AtomicInteger();

    private static ProblemWriter problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("default-problems");
        messages.setDefaultEncoding("UTF-8");
        return new ProblemWriter(new Problems(messages), new AcceptHeaderLocaleResolver(), new JsonMapper());
    }

    private MockHttpServletResponse send(FilterChain meanwhile) throws ServletException, IOException {
        return send("/public/v1/sites", meanwhile);
    }

    private MockHttpServletResponse send(String path, FilterChain meanwhile) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(Locale.FRENCH);
        MockHttpServletResponse response = new MockHttpServletResponse();
        admission.doFilter(request, response, (req, res) -> {
            admitted.incrementAndGet();
            meanwhile.doFilter(req, res);
        });
        return response;
    }

    @Test
    void oneTooManyIsRefusedAtOnceAndSaysWhenToComeAgain() throws Exception {
        MockHttpServletResponse[] third = new MockHttpServletResponse[1];
        send((a, b) -> send((c, d) -> third[0] = send((e, f) -> {})));

        assertThat(admitted).hasValue(2);
        assertThat(third[0].getStatus()).isEqualTo(503);
        assertThat(third[0].getHeader("Retry-After")).isEqualTo("1");
        assertThat(third[0].getContentType()).startsWith("application/problem+json");
        assertThat(third[0].getContentAsString(StandardCharsets.UTF_8))
                .contains("\"code\":\"OVERLOADED\"", "Trop de demandes");
        assertThat(metrics.get("istiqbal.bulkhead.refused")
                        .tag("name", "requests/public")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void crowdLeavesRoomForKnownCallers() throws Exception {
        int[] statuses = new int[2];
        send((a, b) -> send((c, d) -> {
            statuses[0] = send((e, f) -> {}).getStatus();
            statuses[1] = send("/api/v1/sites", (e, f) -> {}).getStatus();
        }));

        assertThat(statuses).containsExactly(503, 200);
    }

    @Test
    void streamsTakeNoPlace() throws Exception {
        int[] statuses = new int[2];
        send(
                "/api/stream",
                (a, b) -> send("/api/stream", (c, d) -> {
                    statuses[0] = send("/api/stream", (e, f) -> {}).getStatus();
                    statuses[1] = send("/api/sites", (e, f) -> {}).getStatus();
                }));

        assertThat(statuses).containsExactly(200, 200);
    }

    @Test
    void whatIsAnsweredMakesRoom() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send((req, res) -> {}).getStatus()).isEqualTo(200);
        }
        assertThat(two.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
    }

    @Test
    void whatFailsMakesRoom() {
        assertThatThrownBy(() -> send((req, res) -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        assertThat(two.getMetrics().getAvailableConcurrentCalls()).isEqualTo(2);
    }
}
