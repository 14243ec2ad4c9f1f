package ma.istiqbal.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** The verified token of the current caller, whether it came as a bearer or out of a session. */
public final class RelayedToken {

    private RelayedToken() {}

    public static @Nullable String current() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getCredentials() instanceof Jwt jwt ? jwt.getTokenValue() : null;
    }
}
