package ma.istiqbal.defaults.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds the problem body of any refusal in the caller's language. */
public final class Problems {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "MALFORMED_REQUEST"),
            Map.entry(401, "UNAUTHENTICATED"),
            Map.entry(403, "FORBIDDEN"),
            Map.entry(404, "NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_ALLOWED"),
            Map.entry(406, "NOT_ACCEPTABLE"),
            Map.entry(408, "BODY_TOO_SLOW"),
            Map.entry(409, "CONFLICT"),
            Map.entry(413, "BODY_TOO_LARGE"),
            Map.entry(414, "ADDRESS_TOO_LONG"),
            Map.entry(415, "UNSUPPORTED_MEDIA_TYPE"),
            Map.entry(429, "TOO_MANY_REQUESTS"),
            Map.entry(431, "HEADERS_TOO_LARGE"),
            Map.entry(502, "BAD_UPSTREAM"),
            Map.entry(503, "UNAVAILABLE"),
            Map.entry(504, "UPSTREAM_TIMEOUT"));

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = of(refusal.status(), refusal.code(), locale, refusal.arguments());
        if (!refusal.violations().isEmpty()) {
            problem.setProperty(
                    "violations",
                    refusal.violations().stream().map(v -> view(v, locale)).toList());
        }
        refusal.properties().forEach((name, value) -> problem.setProperty(name, localised(value, locale)));
        return problem;
    }

    /** The problem of a refusal that comes from the framework or the container and has nothing but a status. */
    public ProblemDetail of(HttpStatusCode status, Locale locale) {
        String fallback = status.is4xxClientError() ? "MALFORMED_REQUEST" : "INTERNAL_ERROR";
        return of(status, CODES.getOrDefault(status.value(), fallback), locale, List.of());
    }

    public ProblemDetail of(HttpStatusCode status, String code, Locale locale, List<Object> arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        Object[] shown = arguments.toArray();
        problem.setType(URI.create(
                "urn:istiqbal:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(messages.getMessage(code + ".title", shown, reason(status), locale));
        String detail = messages.getMessage(code + ".detail", shown, null, locale);
        if (detail != null) {
            problem.setDetail(detail);
        }
        problem.setProperty("code", code);
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }

    private Object localised(Object value, Locale locale) {
        return switch (value) {
            case Violation violation -> view(violation, locale);
            case List<?> list ->
                list.stream().map(item -> localised(item, locale)).toList();
            default -> value;
        };
    }

    /** A violation in the caller's language, where it does not stand in a problem. */
    public ViolationView view(Violation violation, Locale locale) {
        String message = messages.getMessage(
                "violation." + violation.code(), violation.arguments().toArray(), violation.code(), locale);
        return new ViolationView(violation.pointer(), violation.code(), message);
    }

    private static @Nullable String reason(HttpStatusCode status) {
        return status instanceof HttpStatus known ? known.getReasonPhrase() : null;
    }

    /** How a violation looks in a problem's body. */
    public record ViolationView(
            String pointer, String code, @Nullable String message) {}
}
