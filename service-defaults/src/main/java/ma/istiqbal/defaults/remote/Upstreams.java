package ma.istiqbal.defaults.remote;

import feign.FeignException;
import feign.RetryableException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import ma.istiqbal.defaults.admission.Bulkheads;

/** One policy for all calls between services; see ARCHITECTURE.md for the budget of time it belongs to. */
public final class Upstreams {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(20)
            .failureRateThreshold(50)
            .slowCallDurationThreshold(Duration.ofSeconds(1))
            .slowCallRateThreshold(80)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(5)
            .ignoreException(failure -> failure instanceof FeignException.FeignClientException)
            .build();

    private static final int AT_ONCE = 25;

    private static final RetryConfig RETRY = RetryConfig.custom()
            .maxAttempts(2)
            .intervalFunction(IntervalFunction.ofRandomized(Duration.ofMillis(125), 0.6))
            .retryOnException(failure -> failure instanceof RetryableException)
            .build();

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(BREAKER);
    private final RetryRegistry retries = RetryRegistry.of(RETRY);
    private final Bulkheads bulkheads;

    public Upstreams(MeterRegistry metrics, Bulkheads bulkheads) {
        this.bulkheads = bulkheads;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(metrics);
    }

    public Upstream upstream(String name) {
        return new Upstream(
                name, breakers.circuitBreaker(name), bulkheads.bulkhead(name, AT_ONCE), retries.retry(name));
    }
}
