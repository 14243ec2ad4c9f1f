package ma.istiqbal.defaults.keycloak;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the verified token tells it.
 *
 * @param subject Keycloak's id of the user or of the client's service account
 * @param client the client that obtained the token ({@code azp})
 * @param roles realm roles, and scopes as {@code scope:name} for a partner's system
 * @param partner code of the administration the caller belongs to
 * @param sites codes of the sites the caller runs
 */
public record Caller(
        String subject,
        Kind kind,
        String client,
        Set<String> roles,
        @Nullable String partner,
        Set<String> sites) implements Principal {

    private static final Set<String> PROGRAMME_WIDE =
            Set.of(Roles.PROGRAMME_ADMIN, Roles.PROGRAMME_STAFF, Roles.AUDITOR, Roles.SERVICE);

    /** What stands behind a token. */
    public enum Kind {
        STAFF,
        PARTNER_SYSTEM,
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The rows this caller may see; a row outside it does not exist for the caller. */
    public Scope scope() {
        if (roles.stream().anyMatch(PROGRAMME_WIDE::contains)) {
            return new Scope.Everything();
        }
        if (partner != null && (has(Roles.PARTNER_MANAGER) || kind == Kind.PARTNER_SYSTEM)) {
            return new Scope.OfPartner(partner);
        }
        if (has(Roles.OPERATIONS) && !has(Roles.PARTNER_MANAGER) && !has(Roles.SITE_MANAGER)) {
            // The routes open to operations show no personal data; whoever has a narrower role too keeps to that.
            return new Scope.Everything();
        }
        return new Scope.OfSites(has(Roles.SITE_MANAGER) ? sites : Set.of());
    }

    /** Whether this caller, who answers for what people do here, is told who did what. */
    public boolean seesWhoActs() {
        return has(Roles.PROGRAMME_ADMIN) || has(Roles.AUDITOR);
    }

    @Override
    public String getName() {
        return subject;
    }
}
