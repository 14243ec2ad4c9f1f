package ma.istiqbal.defaults.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A fact that ends a request, with the answer it deserves: its code names the title and detail in the
 * message bundles ({@code CODE.title}, {@code CODE.detail}).
 */
public abstract class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> arguments;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private List<Violation> violations = List.of();
    private @Nullable Duration retryAfter;

    protected Refusal(HttpStatus status, String code, Object... arguments) {
        // A refusal is an answer, not a fault: nobody reads its stack trace, and filling it costs most of the request.
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    protected final void violations(List<Violation> all) {
        this.violations = List.copyOf(all);
    }

    /** Adds a member to the problem's body. */
    protected final void property(String name, Object value) {
        properties.put(name, value);
    }

    protected final void retryAfter(Duration wait) {
        this.retryAfter = wait;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }

    final List<Object> arguments() {
        return arguments;
    }

    public final List<Violation> violations() {
        return violations;
    }

    final Map<String, Object> properties() {
        return properties;
    }

    final @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
