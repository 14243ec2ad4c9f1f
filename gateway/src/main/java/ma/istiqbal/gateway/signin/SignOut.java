package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Ends a session at Keycloak before it ends here, and leaves nothing in the browser. */
final class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private final KeycloakEndpoint keycloak;
    private final ClientRegistration gateway;
    private final SessionCsrfTokens csrf;
    private final LocaleResolver locales;

    SignOut(
            KeycloakEndpoint keycloak,
            ClientRegistrationRepository registrations,
            SessionCsrfTokens csrf,
            LocaleResolver locales) {
        this.keycloak = keycloak;
        this.gateway = Objects.requireNonNull(registrations.findByRegistrationId(KeycloakRegistration.ID));
        this.csrf = csrf;
        this.locales = locales;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(StaffTokens.ATTRIBUTE) instanceof StaffTokens tokens) {
            keycloak.endSession(gateway, tokens);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.addHeader("Set-Cookie", csrf.gone());
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.sendRedirect("/?lang=" + locales.resolveLocale(request).getLanguage());
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }
}
