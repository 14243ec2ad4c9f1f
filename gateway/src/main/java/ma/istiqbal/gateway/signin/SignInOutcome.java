package ma.istiqbal.gateway.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where somebody comes out who went to sign in. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInOutcome.class);

    private final Counter signedIn;
    private final Counter failed;

    SignInOutcome(MeterRegistry metrics) {
        signedIn = metrics.counter("istiqbal.signins", "outcome", "signed-in");
        failed = metrics.counter("istiqbal.signins", "outcome", "failed");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        signedIn.increment();
        LOG.info("signed in: {}", authentication.getName());
        HttpSession session = request.getSession();
        Object destination = session.getAttribute(SignInRequests.DESTINATION);
        session.removeAttribute(SignInRequests.DESTINATION);
        response.sendRedirect(destination instanceof String path ? path : "/");
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
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect("/?signin=failed");
    }
}
