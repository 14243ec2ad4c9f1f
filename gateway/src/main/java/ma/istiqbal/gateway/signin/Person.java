package ma.istiqbal.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member of staff, as the sign-in described them: enough to greet them, without the token that told it. */
public final class Person {

    private static final String ROLES = "roles";
    private static final List<String> KEPT = List.of("iss", "sub", "sid", "name", "preferred_username");

    private final String name;
    private final List<String> roles;

    private Person(String name, List<String> roles) {
        this.name = name;
        this.roles = List.copyOf(roles);
    }

    /** Whose session the request belongs to, if to anybody's. */
    public static Optional<Person> behind(HttpServletRequest request) {
        return Optional.ofNullable(StaffCaller.user(request))
                .map(user -> new Person(
                        Objects.requireNonNullElse(user.getFullName(), user.getSubject()),
                        Objects.requireNonNullElse(user.getClaimAsStringList(ROLES), List.of())));
    }

    public String name() {
        return name;
    }

    public List<String> roles() {
        return roles;
    }

    /** What the session keeps. */
    static OidcUser kept(OidcUserRequest signIn) {
        OidcIdToken token = signIn.getIdToken();
        Map<String, Object> claims = new HashMap<>();
        for (String name : KEPT) {
            String value = token.getClaimAsString(name);
            if (value != null) {
                claims.put(name, value);
            }
        }
        claims.put(ROLES, roles(token));
        return new DefaultOidcUser(
                Set.of(), new OidcIdToken("not kept", token.getIssuedAt(), token.getExpiresAt(), claims));
    }

    private static List<String> roles(OidcIdToken token) {
        List<String> roles = new ArrayList<>();
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access != null && access.get("roles") instanceof Collection<?> named) {
            named.forEach(role -> roles.add(String.valueOf(role)));
        }
        return roles;
    }
}
