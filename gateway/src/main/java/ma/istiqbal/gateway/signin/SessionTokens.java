package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Puts the tokens of a sign-in into its session. Spring Security's own repository would keep the whole client
 * registration there, with the gateway's secret.
 */
@Component
final class SessionTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refresh = Objects.requireNonNull(client.getRefreshToken(), "Keycloak gave no refresh token");
        Instant expiry = Objects.requireNonNull(client.getAccessToken().getExpiresAt());
        request.getSession()
                .setAttribute(
                        StaffTokens.ATTRIBUTE,
                        new StaffTokens(client.getAccessToken().getTokenValue(), expiry, refresh.getTokenValue()));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(StaffTokens.ATTRIBUTE);
    }
}
