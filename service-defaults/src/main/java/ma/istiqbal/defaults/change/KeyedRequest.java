package ma.istiqbal.defaults.change;

import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The request with an {@code Idempotency-Key} in which something is written; the platform's own jobs have none.
 *
 * @param id the same in all attempts, and never that of another request
 * @param since when the first attempt began
 * @param again whether an attempt before this one ended without a kept answer: it may have taken effect
 */
public record KeyedRequest(String id, Instant since, boolean again) {

    /** Name of the request's attribute. */
    public static final String ATTRIBUTE = KeyedRequest.class.getName();

    public static Optional<KeyedRequest> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(KeyedRequest.class::cast);
    }

    /** The current one, if it is tried again. */
    public static Optional<KeyedRequest> triedAgain() {
        return current().filter(KeyedRequest::again);
    }
}
