package ma.istiqbal.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.springframework.stereotype.Component;

/** One circuit breaker for each service, whichever route leads to it. */
@Component
final class Guards {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(5)
            .build();

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(BREAKER);
    private final ProblemWriter problems;

    Guards(MeterRegistry metrics, ProblemWriter problems) {
        this.problems = problems;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
    }

    Guard before(Upstream upstream) {
        return new Guard(breakers.circuitBreaker(upstream.name()), problems);
    }
}
