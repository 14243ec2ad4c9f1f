package ma.istiqbal.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import ma.istiqbal.defaults.keycloak.CallerToken;
import ma.istiqbal.defaults.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a session into the caller that its access token names, so that behind this filter a member of staff and a
 * partner's system look alike, and roles are those of the newest token, not of the sign-in.
 */
final class StaffCaller extends OncePerRequestFilter {

    private static final String USER = StaffCaller.class.getName();

    private final TokenRefresh refresh;
    private final JwtDecoder decoder;
    private final ProblemWriter problems;

    StaffCaller(TokenRefresh refresh, JwtDecoder decoder, ProblemWriter problems) {
        this.refresh = refresh;
        this.decoder = decoder;
        this.problems = problems;
    }

    /** The person behind the request, as the sign-in described it. */
    static @Nullable OidcUser user(HttpServletRequest request) {
        if (request.getAttribute(USER) instanceof OidcUser user) {
            return user;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user ? user : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.needCaller(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken signedIn) {
            request.setAttribute(USER, signedIn.getPrincipal());
            try {
                become(caller(request).orElse(null));
            } catch (SignInUnavailable unavailable) {
                problems.write(request, response, unavailable);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<AbstractAuthenticationToken> caller(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Optional<AbstractAuthenticationToken> caller =
                session.getAttribute(StaffTokens.ATTRIBUTE) instanceof StaffTokens known
                        ? refresh.fresh(session.getId(), known).flatMap(this::verified)
                        : Optional.empty();
        if (caller.isEmpty()) {
            session.invalidate();
        }
        return caller;
    }

    private Optional<AbstractAuthenticationToken> verified(StaffTokens tokens) {
        try {
            Jwt jwt = decoder.decode(tokens.access());
            return Optional.of(CallerToken.of(jwt));
        } catch (BadJwtException forged) {
            return Optional.empty();
        } catch (JwtException keysOutOfReach) {
            throw new SignInUnavailable();
        }
    }

    private static void become(@Nullable AbstractAuthenticationToken caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }
}
