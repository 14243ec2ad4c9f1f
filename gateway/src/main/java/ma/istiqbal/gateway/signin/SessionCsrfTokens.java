package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * CSRF tokens that follow from the session's secret id: nothing to store, worthless in any other session, new when the
 * id changes at sign-in. Our pages read them from a cookie, which by itself proves nothing.
 */
final class SessionCsrfTokens implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";
    static final String COOKIE = "XSRF-TOKEN";
    private static final String NOT_SIGNED_IN = "none";

    private final boolean secure;

    SessionCsrfTokens(boolean secure) {
        this.secure = secure;
    }

    static boolean isSignedIn(HttpServletRequest request) {
        return signedIn(request) != null;
    }

    private static @Nullable HttpSession signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean somebody = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return somebody ? session : null;
    }

    /** Gives a signed-in browser its token, if it does not have it yet. */
    void show(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = loadToken(request);
        Cookie known = WebUtils.getCookie(request, COOKIE);
        if (token != null && (known == null || !known.getValue().equals(token.getToken()))) {
            response.addHeader("Set-Cookie", cookie(token.getToken(), -1));
        }
    }

    String gone() {
        return cookie("", 0);
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(secure)
                .sameSite("Strict")
                .maxAge(seconds)
                .build()
                .toString();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        HttpSession session = signedIn(request);
        return new DefaultCsrfToken(HEADER, "_csrf", session == null ? NOT_SIGNED_IN : mac(session.getId()));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return signedIn(request) == null ? null : generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the session, which the store keeps.
    }

    private static String mac(String sessionId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionId.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] token = mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Objects.requireNonNull(token));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
