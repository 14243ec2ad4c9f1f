package ma.istiqbal.gateway.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import ma.istiqbal.defaults.keycloak.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    /** For every caller; who is none has been answered 401 by the filter chain. */
    @GetMapping("/me")
    @PermitAll
    Me me(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
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
