package ma.istiqbal.defaults.keycloak;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** An authenticated request whose principal is a {@link Caller}. */
public final class CallerToken extends AbstractAuthenticationToken {

    /** What a token says of its caller is read once, as long as the decoder remembers the token. */
    private static final LoadingCache<Jwt, Read> READ =
            Caffeine.newBuilder().weakKeys().build(CallerToken::read);

    private final transient Jwt jwt;
    private final transient Caller caller;

    private CallerToken(Jwt jwt, Caller caller, List<GrantedAuthority> authorities) {
        super(authorities);
        this.jwt = jwt;
        this.caller = caller;
        setAuthenticated(true);
    }

    public static CallerToken of(Jwt jwt) {
        Read known = READ.get(jwt);
        return new CallerToken(jwt, known.caller(), known.authorities());
    }

    private record Read(Caller caller, List<GrantedAuthority> authorities) {}

    private static Read read(Jwt jwt) {
        Caller caller = caller(jwt);
        return new Read(
                caller,
                caller.roles().stream()
                        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                        .toList());
    }

    private static Caller caller(Jwt jwt) {
        Set<String> roles = new HashSet<>(realmRoles(jwt));
        Caller.Kind kind = roles.contains(Roles.SERVICE)
                ? Caller.Kind.SERVICE
                : roles.contains(Roles.API_CLIENT) ? Caller.Kind.PARTNER_SYSTEM : Caller.Kind.STAFF;
        if (kind == Caller.Kind.PARTNER_SYSTEM) {
            // Only there does a scope grant anything: a member of staff is known by realm roles alone.
            String scopes = jwt.getClaimAsString("scope");
            for (String scope : scopes == null ? new String[0] : scopes.split(" ")) {
                roles.add("scope:" + scope);
            }
        }
        List<String> sites = jwt.getClaimAsStringList("sites");
        return new Caller(
                required(jwt, "sub"),
                kind,
                required(jwt, "azp"),
                roles,
                jwt.getClaimAsString("partner"),
                sites == null ? Set.of() : Set.copyOf(sites));
    }

    private static String required(Jwt jwt, String claim) {
        return Objects.requireNonNull(jwt.getClaimAsString(claim), "the decoder lets no token without it pass");
    }

    private static Set<String> realmRoles(Jwt jwt) {
        Map<String, Object> access = jwt.getClaimAsMap("realm_access");
        Set<String> roles = new HashSet<>();
        if (access != null && access.get("roles") instanceof Collection<?> listed) {
            listed.forEach(role -> roles.add(String.valueOf(role)));
        }
        return roles;
    }

    @Override
    public Object getCredentials() {
        return jwt;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
