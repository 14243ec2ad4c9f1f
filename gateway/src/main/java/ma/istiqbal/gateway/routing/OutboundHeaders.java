package ma.istiqbal.gateway.routing;

import java.net.URI;
import java.util.Set;
import ma.istiqbal.defaults.observe.TraceContext;
import ma.istiqbal.gateway.edge.GatewayProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service is told of a request: what the client may say, the caller's token, and where the request came from in
 * the platform's own words. The public routes get no token: there is nobody to be told apart.
 */
@Component
final class OutboundHeaders implements RequestHttpHeadersFilter {

    /** The client's own identity, and the trace, which goes on from here. */
    private static final Set<String> OURS =
            Set.of("Cookie", "Authorization", "X-XSRF-TOKEN", "Origin", "Host", "traceparent", "b3", "Expect");

    private final URI url;
    private final TraceContext trace;

    OutboundHeaders(GatewayProperties gateway, TraceContext trace) {
        this.url = gateway.url();
        this.trace = trace;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        OURS.forEach(headers::remove);
        trace.handOn(headers::set);
        headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        headers.set("X-Forwarded-Proto", url.getScheme());
        headers.set("X-Forwarded-Host", url.getAuthority());
        if (request.path().startsWith("/api/")) {
            String token = RelayedToken.current();
            if (token != null) {
                headers.setBearerAuth(token);
            }
        }
        return headers;
    }
}
