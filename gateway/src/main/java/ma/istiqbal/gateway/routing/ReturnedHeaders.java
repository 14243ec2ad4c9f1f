package ma.istiqbal.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What the outside is told of a service's answer: not who gave it, and no header that the gateway sets itself. */
@Component
final class ReturnedHeaders implements ResponseHttpHeadersFilter {

    private static final Set<String> REMOVED = Set.of(
            "server",
            "x-powered-by",
            "date",
            "set-cookie",
            "strict-transport-security",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "clear-site-data",
            "ratelimit",
            "ratelimit-policy",
            "pragma",
            "expires");

    private final List<String> bases;

    ReturnedHeaders(Services services) {
        this.bases = services.all().stream()
                .map(upstream -> upstream.at("").toString())
                .toList();
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        HttpHeaders headers = new HttpHeaders();
        input.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!REMOVED.contains(lower) && !lower.startsWith("access-control-") && !lower.startsWith("x-forwarded-")) {
                headers.addAll(name, values);
            }
        });
        withoutInternalAddress(headers, HttpHeaders.LOCATION);
        withoutInternalAddress(headers, HttpHeaders.LINK);
        return headers;
    }

    private void withoutInternalAddress(HttpHeaders headers, String name) {
        List<String> values = headers.get(name);
        if (values != null) {
            headers.put(name, values.stream().map(this::relative).toList());
        }
    }

    private String relative(String value) {
        String relative = value;
        for (String base : bases) {
            relative = relative.replace(base, "");
        }
        return relative;
    }
}
