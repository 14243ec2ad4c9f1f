package ma.istiqbal.defaults.remote;

import feign.FeignException;
import feign.codec.DecodeException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.retry.Retry;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Everything that stands between a door and the service behind it. For reads only: a read may be repeated. */
public final class Upstream {

    private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);

    private final String name;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;

    Upstream(String name, CircuitBreaker breaker, Bulkhead bulkhead, Retry retry) {
        this.name = name;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
    }

    /**
     * What the upstream answers.
     *
     * @throws UpstreamUnavailable when it does not
     * @throws AnswerNotUnderstood when that cannot be read
     */
    public <T> T call(Supplier<T> read) {
        return ask(read, absent -> {
            LOG.warn("{} does not know what it should: {}", name, absent.getMessage());
            throw new UpstreamUnavailable(name);
        });
    }

    /** What the upstream answers, or nothing where it answers 404, or 410. */
    public <T> Optional<T> find(Supplier<T> read) {
        return ask(() -> Optional.of(read.get()), absent -> Optional.empty());
    }

    private <T> T ask(Supplier<T> read, Function<FeignException, T> whenAbsent) {
        Supplier<T> guarded = Decorators.ofSupplier(read)
                .withCircuitBreaker(breaker)
                .withBulkhead(bulkhead)
                .withRetry(retry)
                .decorate();
        try {
            return guarded.get();
        } catch (FeignException.NotFound | FeignException.Gone absent) {
            return whenAbsent.apply(absent);
        } catch (CallNotPermittedException | BulkheadFullException spared) {
            throw new UpstreamUnavailable(name);
        } catch (DecodeException unreadable) {
            LOG.warn("{} gave an answer that is not understood: {}", name, unreadable.getMessage());
            throw new AnswerNotUnderstood(name);
        } catch (FeignException | OAuth2AuthorizationException failure) {
            LOG.warn("{} gave no usable answer: {}", name, failure.getMessage());
            throw new UpstreamUnavailable(name);
        }
    }
}
