package ma.istiqbal.defaults.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies an access token once and remembers it until it expires. */
final class KeycloakDecoder implements JwtDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int REMEMBERED = 10_000;

    private final NimbusJwtDecoder nimbus;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Clock clock;

    KeycloakDecoder(KeycloakProperties keycloak, Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, KeycloakKeys.of(keycloak, metrics)));
        // Claims are judged below, against the injected clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        nimbus = new NimbusJwtDecoder(processor);
        nimbus.setJwtValidator(validator(keycloak));
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = verified.getIfPresent(token);
        if (known != null) {
            if (expired(known.getExpiresAt())) {
                throw new BadJwtException("expired");
            }
            return known;
        }
        Jwt jwt = verify(token);
        verified.put(token, jwt);
        return jwt;
    }

    private Jwt verify(String token) {
        try {
            return nimbus.decode(token);
        } catch (JwtException failure) {
            if (failure.getCause() instanceof RateLimitReachedException) {
                // Too many unknown key ids lately: this one stays unknown, and the fault is the token's.
                throw new BadJwtException("unknown key", failure);
            }
            throw failure;
        }
    }

    private OAuth2TokenValidator<Jwt> validator(KeycloakProperties keycloak) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                rule("issuer", jwt -> keycloak.issuer().equals(jwt.getClaimAsString("iss"))),
                rule(
                        "audience",
                        jwt -> jwt.getAudience() != null && jwt.getAudience().contains(keycloak.audience())),
                rule("type", jwt -> "Bearer".equals(jwt.getClaimAsString("typ"))),
                rule("subject", jwt -> jwt.getSubject() != null && jwt.getClaimAsString("azp") != null),
                rule("expiry", jwt -> !expired(jwt.getExpiresAt())),
                rule("life", jwt -> livesAtMost(keycloak.maxTokenLife(), jwt)),
                rule("not before", jwt -> !inFuture(jwt.getNotBefore())),
                rule("local", jwt -> keycloak.acceptLocal() || !Boolean.TRUE.equals(jwt.getClaim("local")))));
    }

    private boolean expired(@Nullable Instant expiry) {
        return expiry == null || clock.instant().isAfter(expiry.plus(SKEW));
    }

    private boolean inFuture(@Nullable Instant instant) {
        return instant != null && instant.minus(SKEW).isAfter(clock.instant());
    }

    private boolean livesAtMost(Duration life, Jwt jwt) {
        Instant issued = jwt.getIssuedAt();
        Instant expiry = jwt.getExpiresAt();
        return issued != null
                && expiry != null
                && !inFuture(issued)
                && Duration.between(issued, expiry).compareTo(life) <= 0;
    }

    private static OAuth2TokenValidator<Jwt> rule(String name, Predicate<Jwt> holds) {
        OAuth2Error broken = new OAuth2Error("invalid_token", "The token's " + name + " is not acceptable", null);
        return jwt ->
                holds.test(jwt) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(broken);
    }
}
