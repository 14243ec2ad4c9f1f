package ma.istiqbal.gateway.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives every answer its security headers before anything else runs: as a valve it also covers what Tomcat refuses by
 * itself, which no servlet filter sees.
 */
final class SecurityHeaders extends ValveBase {

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final String pagePolicy;

    SecurityHeaders(String keycloak) {
        super(true);
        this.pagePolicy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "object-src 'none'; base-uri 'none'; form-action 'self' " + keycloak + "; frame-ancestors 'none'";
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean open = path != null && path.startsWith("/public/");
        boolean data = open || (path != null && path.startsWith("/api/"));
        response.setHeader("Content-Security-Policy", data ? DATA_POLICY : pagePolicy);
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!open) {
            response.setHeader("Cache-Control", "no-store");
        }
        getNext().invoke(request, response);
    }
}
