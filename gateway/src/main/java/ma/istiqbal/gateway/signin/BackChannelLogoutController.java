package ma.istiqbal.gateway.signin;

import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import ma.istiqbal.gateway.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keycloak tells that a session is over: signed out elsewhere, ended by an administrator, account disabled. */
@RestController
class BackChannelLogoutController {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogoutController.class);

    private final LogoutTokens tokens;
    private final UsedLogoutTokens used;
    private final Sessions sessions;

    BackChannelLogoutController(LogoutTokens tokens, UsedLogoutTokens used, Sessions sessions) {
        this.tokens = tokens;
        this.used = used;
        this.sessions = sessions;
    }

    @PostMapping(path = "/logout/connect/back-channel/keycloak", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PermitAll
    void end(@RequestParam("logout_token") String token) {
        Jwt jwt = verified(token);
        if (!used.use(Objects.requireNonNull(jwt.getId()))) {
            throw new InvalidLogoutToken();
        }
        long ended = sessions.end(jwt.getSubject(), jwt.getClaimAsString("sid"));
        LOG.info("signed out by Keycloak: {} sessions", ended);
    }

    private Jwt verified(String token) {
        try {
            return tokens.verified(token);
        } catch (BadJwtException forged) {
            LOG.warn("logout token refused: {}", forged.getMessage());
            throw new InvalidLogoutToken();
        } catch (JwtException keysOutOfReach) {
            throw new SignInUnavailable();
        }
    }
}
