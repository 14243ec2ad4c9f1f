package ma.istiqbal.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Lets no other origin in but the configured ones, and says so with a problem. */
final class OtherOrigins extends DefaultCorsProcessor {

    private final ProblemWriter problems;

    OtherOrigins(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Our own origin is always allowed: behind a TLS proxy the container cannot know that it is ours. */
    static CorsConfiguration allowing(GatewayProperties gateway, List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.addAllowedOrigin(gateway.at(""));
        origins.stream().filter(origin -> !origin.isBlank()).forEach(allowed::addAllowedOrigin);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"));
        allowed.setExposedHeaders(List.of("ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"));
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(configuration, request, response);
        if (!allowed) {
            problems.write(request, response, HttpStatus.FORBIDDEN);
        }
        return allowed;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        // Written above, where the request's language is known.
    }
}
