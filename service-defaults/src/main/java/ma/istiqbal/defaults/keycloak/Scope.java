package ma.istiqbal.defaults.keycloak;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows a caller may see. */
public sealed interface Scope {

    record Everything() implements Scope {}

    record OfPartner(String partner) implements Scope {}

    /** The rows of some sites; of none, when the set is empty. */
    record OfSites(Set<String> sites) implements Scope {}

    /**
     * Whether a row belongs to this scope.
     *
     * @param partner the administration that owns the row
     * @param site the site it is about, if any
     */
    default boolean covers(@Nullable String partner, @Nullable String site) {
        return switch (this) {
            case Everything() -> true;
            case OfPartner(String own) -> own.equals(partner);
            case OfSites(Set<String> own) -> site != null && own.contains(site);
        };
    }
}
