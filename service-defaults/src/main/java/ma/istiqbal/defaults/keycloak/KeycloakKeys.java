package ma.istiqbal.defaults.keycloak;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.MalformedURLException;
import java.time.Duration;

/**
 * The realm's signing keys. The decoder's default source forgets them after five minutes and then fails every
 * request of a Keycloak outage; this one refreshes ahead, lives on what it knows for a stated time, and fetches for
 * unknown key ids at a bounded rate, so that forged tokens cannot make the platform attack its own Keycloak.
 */
public final class KeycloakKeys {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 2_000;
    private static final int MAX_BYTES = 64 * 1024;

    private KeycloakKeys() {}

    public static JWKSource<SecurityContext> of(KeycloakProperties keycloak, MeterRegistry metrics) {
        Counter outages = Counter.builder("istiqbal.keycloak.keys.outages")
                .description("times that known keys were used because Keycloak did not give them anew")
                .register(metrics);
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            keycloak.keys().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES))
                    .cache(LIFE.toMillis(), REFRESH_TIMEOUT.toMillis())
                    .refreshAheadCache(REFRESH_AHEAD.toMillis(), false)
                    .rateLimited(MIN_INTERVAL.toMillis())
                    .outageTolerant(keycloak.keyOutage().toMillis(), outage -> outages.increment())
                    .build();
        } catch (MalformedURLException badAddress) {
            throw new IllegalStateException("istiqbal.keycloak names no address of a realm", badAddress);
        }
    }
}
