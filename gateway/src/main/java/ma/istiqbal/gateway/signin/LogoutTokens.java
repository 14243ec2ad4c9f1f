package ma.istiqbal.gateway.signin;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ma.istiqbal.defaults.keycloak.KeycloakKeys;
import ma.istiqbal.defaults.keycloak.KeycloakProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Verifies what Keycloak posts when a session ends there (OpenID Connect Back-Channel Logout 1.0). Spring Security's
 * own filter accepts a token without the type {@code logout+jwt}, takes it any number of times, and fetches the realm's
 * keys anew for every request that anybody sends.
 */
@Component
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofSeconds(60);
    static final Duration LIFE = Duration.ofMinutes(5);

    private final NimbusJwtDecoder decoder;
    private final String issuer;
    private final String client;
    private final Clock clock;

    LogoutTokens(
            KeycloakProperties keycloak,
            @Value("${spring.security.oauth2.client.registration.keycloak.client-id}") String client,
            Clock clock,
            MeterRegistry metrics) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("logout+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, KeycloakKeys.of(keycloak, metrics)));
        // Claims are judged below, against the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        this.decoder.setJwtValidator(
                jwt -> org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success());
        this.issuer = keycloak.issuer();
        this.client = client;
        this.clock = clock;
    }

    /**
     * A token that is what it should be.
     *
     * @throws BadJwtException when it is not
     * @throws org.springframework.security.oauth2.jwt.JwtException when that cannot be told now
     */
    Jwt verified(String token) {
        Jwt jwt = decoder.decode(token);
        require(issuer.equals(jwt.getClaimAsString("iss")), "issuer");
        require(jwt.getAudience() != null && jwt.getAudience().contains(client), "audience");
        require(jwt.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT), "events");
        require(!jwt.hasClaim("nonce"), "nonce");
        require(jwt.getId() != null, "id");
        require(jwt.getSubject() != null || jwt.hasClaim("sid"), "session");
        require(isRecent(jwt), "time");
        return jwt;
    }

    private boolean isRecent(Jwt jwt) {
        Instant now = clock.instant();
        Instant issued = jwt.getIssuedAt();
        Instant expiry = jwt.getExpiresAt();
        return issued != null
                && !issued.isAfter(now.plus(SKEW))
                && issued.isAfter(now.minus(LIFE))
                && (expiry == null || now.isBefore(expiry.plus(SKEW)));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new BadJwtException("not a logout token of ours: " + what);
        }
    }
}
