package ma.istiqbal.gateway.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    /** For every caller; who is none has been answered 401 by the filter chain. */
    @GetMapping("/me")
    @PermitAll
    Me me(Authentication authentication, HttpServletRequest request) {
        Caller caller = (Caller) Objects.requireNonNull(authentication.getPrincipal());
        OidcUser user = StaffCaller.user(request);
        return new Me(
                user == null || user.getFullName() == null ? caller.client() : user.getFullName(),
                user == null ? null : user.getPreferredUsername(),
                caller.kind(),
                caller.roles().stream().sorted().toList(),
                caller.partner(),
                caller.sites().stream().sorted().toList(),
                user == null ? null : SessionCsrfTokens.HEADER);
    }
}
