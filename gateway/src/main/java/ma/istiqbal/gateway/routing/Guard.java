package ma.istiqbal.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.decorators.Decorators;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ma.istiqbal.defaults.admission.Overloaded;
import ma.istiqbal.defaults.problem.ProblemWriter;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.gateway.edge.BodyTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service: lets so much through at once, stops asking while it is dead, and answers for it with a
 * problem.
 */
public final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final CircuitBreaker breaker;
    private final Map<Traffic, Bulkhead> places;
    private final ProblemWriter problems;

    Guard(CircuitBreaker breaker, Map<Traffic, Bulkhead> places, ProblemWriter problems) {
        this.breaker = breaker;
        this.places = Map.copyOf(places);
        this.problems = problems;
    }

    private Bulkhead placesFor(Traffic traffic) {
        return Objects.requireNonNull(places.get(traffic));
    }

    /**
     * What a page of ours asks of the service.
     *
     * @throws Refusal when the service is not asked
     */
    public <T> T ask(Traffic traffic, Supplier<T> exchange) {
        Supplier<T> guarded = Decorators.ofSupplier(exchange)
                .withCircuitBreaker(breaker)
                .withBulkhead(placesFor(traffic))
                .decorate();
        try {
            return guarded.get();
        } catch (BulkheadFullException full) {
            throw new Overloaded();
        } catch (CallNotPermittedException dead) {
            throw new UpstreamUnavailable(breaker.getName());
        }
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (isForm(request)) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        Bulkhead place = placesFor(Traffic.of(request));
        if (!place.tryAcquirePermission()) {
            return answer(new Overloaded());
        }
        ReleasedAnswers.hold(request.servletRequest(), place);
        if (!breaker.tryAcquirePermission()) {
            return answer(new UpstreamUnavailable(breaker.getName()));
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse response = next.handle(request);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return presentable(request, response);
        } catch (ResourceAccessException failure) {
            return failed(failure, breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
        } catch (Refusal ofTheClient) {
            breaker.releasePermission();
            throw ofTheClient;
        }
    }

    /** The proxy would turn the fields of a form into a query; no service takes forms. */
    private static boolean isForm(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED::isCompatibleWith)
                .isPresent();
    }

    private ServerResponse failed(ResourceAccessException failure, long elapsed, TimeUnit unit) {
        Failure kind = Failure.of(failure);
        if (kind == Failure.OF_THE_CLIENT) {
            breaker.releasePermission();
            return BodyTooLarge.isBehind(failure)
                    ? answer(HttpStatus.CONTENT_TOO_LARGE)
                    : answer(HttpStatus.BAD_REQUEST);
        }
        breaker.onError(elapsed, unit, failure);
        LOG.warn("{} gave no answer ({}): {}", breaker.getName(), kind, failure.getMessage());
        return answer(kind.of(breaker.getName()));
    }

    /** A service says no with a problem, or it is not the service that speaks. */
    private ServerResponse presentable(ServerRequest request, ServerResponse response) {
        HttpStatusCode status = response.statusCode();
        MediaType type = response.headers().getContentType();
        if (!status.isError() || MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type)) {
            return response;
        }
        if (MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR) instanceof ClientHttpResponse unread) {
            unread.close();
        }
        return status.is5xxServerError() ? answer(new BadUpstream()) : answer(status);
    }

    private ServerResponse answer(Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((request, response) -> {
            problems.write(request, response, refusal);
            return null;
        });
    }

    private ServerResponse answer(HttpStatusCode status) {
        return ServerResponse.status(status).build((request, response) -> {
            problems.write(request, response, status);
            return null;
        });
    }
}
