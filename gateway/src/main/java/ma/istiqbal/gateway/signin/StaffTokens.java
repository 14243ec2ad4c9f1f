package ma.istiqbal.gateway.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * What Keycloak gave for one session. It stays in the session store; no browser ever sees it.
 *
 * @param accessExpiry when the access token ends
 */
record StaffTokens(String access, Instant accessExpiry, String refresh) {

    static final String ATTRIBUTE = "tokens";

    /** Long enough for a request that starts now to pass every service. */
    private static final Duration AHEAD = Duration.ofSeconds(45);

    boolean isFreshAt(Instant now) {
        return now.isBefore(accessExpiry.minus(AHEAD));
    }

    boolean isUsableAt(Instant now) {
        return now.isBefore(accessExpiry);
    }
}
