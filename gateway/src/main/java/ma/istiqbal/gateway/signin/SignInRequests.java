package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** {@code GET /login}: begins a sign-in in the reader's language and remembers where the reader wanted to go. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    static final String DESTINATION = "destination";
    static final String LANGUAGE = "language";

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver locales;

    SignInRequests(ClientRegistrationRepository registrations, LocaleResolver locales) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/login");
        this.locales = locales;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        boolean signIn = HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().equals("/login");
        return signIn ? resolve(request, KeycloakRegistration.ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        Locale language = locales.resolveLocale(request);
        request.getSession().setAttribute(LANGUAGE, language.getLanguage());
        String destination = request.getParameter("to");
        if (isOurs(destination)) {
            request.getSession().setAttribute(DESTINATION, destination);
        }
        return OAuth2AuthorizationRequest.from(
                        Objects.requireNonNull(requests.resolve(request, registration), "registered above"))
                .additionalParameters(parameters -> parameters.put("ui_locales", language.getLanguage()))
                .build();
    }

    /** A path of ours, perhaps with a query, and nothing that a browser reads as another host. */
    static boolean isOurs(@Nullable String destination) {
        return destination != null
                && destination.matches("/([A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?(\\?[A-Za-z0-9._~%=&+-]*)?");
    }
}
