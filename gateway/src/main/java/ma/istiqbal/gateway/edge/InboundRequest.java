package ma.istiqbal.gateway.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request without what only the platform itself may say. */
final class InboundRequest extends HttpServletRequestWrapper {

    private static final Set<String> NAMES = Set.of(
            "forwarded",
            "x-roles",
            "x-real-ip",
            "x-request-deadline-ms",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "remote-user",
            "proxy",
            "baggage",
            "tracestate");
    private static final List<String> PREFIXES = List.of(
            "x-forwarded-", "x-user-", "x-auth-", "x-authenticated-", "x-remote-", "x-ssl-", "x-client-cert", "proxy-");

    private final String address;
    private final boolean withoutCookies;
    private @Nullable List<String> names;

    InboundRequest(HttpServletRequest request, String address) {
        super(request);
        this.address = address;
        // Two identities in one request: the token counts, and the session is never looked at.
        this.withoutCookies = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private boolean hides(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // A loop: this is asked some fifty times for each request.
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return NAMES.contains(lower) || (withoutCookies && lower.equals("cookie"));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        // Each part on the way to the service asks again.
        if (names == null) {
            names = Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !hides(name))
                    .toList();
        }
        return Collections.enumeration(names);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return withoutCookies ? null : super.getCookies();
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }
}
