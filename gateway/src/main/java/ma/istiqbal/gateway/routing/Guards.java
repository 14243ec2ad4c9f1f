package ma.istiqbal.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.istiqbal.defaults.admission.Bulkheads;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** One guard for each service, whichever route or page leads to it. */
@Component
public final class Guards {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(5)
            // Whatever a service says, it lives.
            .recordExceptions(ResourceAccessException.class)
            .build();

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(BREAKER);
    private final Bulkheads bulkheads;
    private final UpstreamProperties limits;
    private final ProblemWriter problems;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    Guards(MeterRegistry metrics, Bulkheads bulkheads, UpstreamProperties limits, ProblemWriter problems) {
        this.bulkheads = bulkheads;
        this.limits = limits;
        this.problems = problems;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
    }

    public Guard before(Upstream upstream) {
        return guards.computeIfAbsent(upstream.name(), this::guard);
    }

    private Guard guard(String service) {
        Map<Traffic, Bulkhead> places = new EnumMap<>(Traffic.class);
        for (Traffic traffic : Traffic.values()) {
            places.put(traffic, bulkheads.bulkhead(traffic.at(service), traffic.atOnce(limits)));
        }
        return new Guard(breakers.circuitBreaker(service), places, problems);
    }
}
