package ma.istiqbal.gateway.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import ma.istiqbal.gateway.session.Sessions;
import ma.istiqbal.gateway.session.StoredSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Renews a session's tokens before they end, once for all requests that ask at the same time: those that wait read what
 * the first one got out of the store. (Replicas may do it once each; the realm tolerates that.)
 */
@Component
final class TokenRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);
    private static final String COUNTED = "istiqbal.tokens.renewed";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final ClientRegistration keycloak;
    private final RestClientRefreshTokenTokenResponseClient exchange;
    private final Clock clock;
    private final LoadingCache<String, ReentrantLock> locks =
            Caffeine.newBuilder().weakValues().build(session -> new ReentrantLock());
    private final AtomicLong outage = new AtomicLong();
    private final Counter renewed;
    private final Counter ended;
    private final Counter unavailable;

    TokenRefresh(
            Sessions sessions,
            ClientRegistrationRepository registrations,
            RestClientRefreshTokenTokenResponseClient exchange,
            Clock clock,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.keycloak = Objects.requireNonNull(registrations.findByRegistrationId(KeycloakRegistration.ID));
        this.exchange = exchange;
        this.clock = clock;
        this.renewed = metrics.counter(COUNTED, "outcome", "renewed");
        this.ended = metrics.counter(COUNTED, "outcome", "ended");
        this.unavailable = metrics.counter(COUNTED, "outcome", "unavailable");
    }

    /**
     * A token of the session that is good for a whole request.
     *
     * @return empty when Keycloak has ended the session, which then is over here too
     * @throws SignInUnavailable when a new token is needed and Keycloak does not answer
     */
    Optional<StaffTokens> fresh(String sessionId, StaffTokens known) {
        if (known.isFreshAt(clock.instant())) {
            return Optional.of(known);
        }
        ReentrantLock lock = locks.get(sessionId);
        lock.lock();
        try {
            StoredSession session = sessions.findById(sessionId);
            StaffTokens stored = session == null ? null : session.getAttribute(StaffTokens.ATTRIBUTE);
            if (session == null || stored == null) {
                return Optional.empty();
            }
            return stored.isFreshAt(clock.instant()) ? Optional.of(stored) : renewed(session, stored);
        } finally {
            lock.unlock();
        }
    }

    private Optional<StaffTokens> renewed(StoredSession session, StaffTokens old) {
        if (isSilent()) {
            return usable(old);
        }
        try {
            StaffTokens tokens = tokens(exchange.getTokenResponse(request(old)), old);
            session.setAttribute(StaffTokens.ATTRIBUTE, tokens);
            sessions.save(session);
            renewed.increment();
            return Optional.of(tokens);
        } catch (OAuth2AuthorizationException refusal) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode())) {
                ended.increment();
                LOG.info("session ended: Keycloak no longer knows it");
                sessions.deleteById(session.getId());
                return Optional.empty();
            }
            unavailable.increment();
            LOG.warn("token not renewed: {}", refusal.getError());
            outage.set(System.nanoTime());
            return usable(old);
        }
    }

    /** After a failure nobody waits for the next one: the first to try again tries for all. */
    private boolean isSilent() {
        long since = outage.get();
        return since != 0 && System.nanoTime() - since < PAUSE.toNanos();
    }

    private Optional<StaffTokens> usable(StaffTokens old) {
        if (!old.isUsableAt(clock.instant())) {
            throw new SignInUnavailable();
        }
        return Optional.of(old);
    }

    private OAuth2RefreshTokenGrantRequest request(StaffTokens old) {
        // The grant's own class asks for both tokens whole, though only the refresh token is sent.
        Instant issued = Instant.EPOCH;
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), issued, old.accessExpiry());
        return new OAuth2RefreshTokenGrantRequest(keycloak, access, new OAuth2RefreshToken(old.refresh(), issued));
    }

    private StaffTokens tokens(OAuth2AccessTokenResponse response, StaffTokens old) {
        OAuth2AccessToken access = response.getAccessToken();
        OAuth2RefreshToken refresh = response.getRefreshToken();
        Instant issued = Objects.requireNonNull(access.getIssuedAt());
        Duration life = Duration.between(issued, Objects.requireNonNull(access.getExpiresAt()));
        return new StaffTokens(
                access.getTokenValue(),
                clock.instant().plus(life),
                refresh == null ? old.refresh() : refresh.getTokenValue());
    }
}
