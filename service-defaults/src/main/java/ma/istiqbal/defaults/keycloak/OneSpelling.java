package ma.istiqbal.defaults.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Spring's firewall, for which a path has one spelling. */
final class OneSpelling extends StrictHttpFirewall {

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (PathText.isNeedlesslyEncoded(request.getRequestURI())) {
            throw new RequestRejectedException("a character of the path is encoded that need not be");
        }
        return super.getFirewalledRequest(request);
    }
}
