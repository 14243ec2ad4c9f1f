package ma.istiqbal.defaults.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * A token comes in the header {@code Authorization} and nowhere else (RFC 6750, 2.1). Spring Security's own resolver
 * reads it alike, with a regular expression that ignores case at each of a thousand letters.
 */
final class BearerHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";
    private static final boolean[] IN_TOKEN = inToken();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !startsWith(header, SCHEME.strip())) {
            return null;
        }
        if (!startsWith(header, SCHEME) || !isToken(header.substring(SCHEME.length()))) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(SCHEME.length());
    }

    private static boolean startsWith(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean isToken(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        // A loop: a stream of a thousand letters takes a tenth of a request.
        for (int at = 0; at < end; at++) {
            if (!mayStandInToken(text.charAt(at))) {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean mayStandInToken(char letter) {
        return letter < IN_TOKEN.length && IN_TOKEN[letter];
    }

    private static boolean[] inToken() {
        boolean[] letters = new boolean['~' + 1];
        Arrays.fill(letters, 'a', 'z' + 1, true);
        Arrays.fill(letters, 'A', 'Z' + 1, true);
        Arrays.fill(letters, '0', '9' + 1, true);
        "-._~+/".chars().forEach(mark -> letters[mark] = true);
        return letters;
    }
}
