package ma.istiqbal.gateway.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Where somebody comes out who went to sign in. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final Counter signedIn;
    private final Counter failed;
    private final LocaleResolver locales;

    SignInOutcome(MeterRegistry metrics, LocaleResolver locales) {
        signedIn = metrics.counter("istiqbal.signins", "outcome", "signed-in");
        failed = metrics.counter("istiqbal.signins", "outcome", "failed");
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        signedIn.increment();
        LOG.info("signed in: {}", authentication.getName());
        HttpSession session = request.getSession();
        Object destination = session.getAttribute(SignInRequests.DESTINATION);
        String home = home(request, session);
        session.removeAttribute(SignInRequests.DESTINATION);
        session.removeAttribute(SignInRequests.LANGUAGE);
        response.sendRedirect(destination instanceof String path ? path : home);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        failed.increment();
        String why = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("sign-in failed: {}", why);
        HttpSession session = request.getSession(false);
        String home = home(request, session);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(home + "&signin=failed");
    }

    /** The first page in the language in which the sign-in was begun, as far as anybody remembers it. */
    private String home(HttpServletRequest request, @Nullable HttpSession session) {
        Object begun = session == null ? null : session.getAttribute(SignInRequests.LANGUAGE);
        return "/?lang="
                + (begun instanceof String language
                        ? language
                        : locales.resolveLocale(request).getLanguage());
    }
}
