package ma.istiqbal.partner.administration;

import java.util.Set;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.partner.site.KnownSites;
import org.springframework.stereotype.Component;

/** The partners a caller may see; to whoever runs sites, that is the administration that owns them. */
@Component
class PartnerScope {

    private final KnownSites sites;

    PartnerScope(KnownSites sites) {
        this.sites = sites;
    }

    Scope of(Caller caller) {
        return switch (caller.scope()) {
            case Scope.Everything everything -> everything;
            case Scope.OfPartner own -> own;
            case Scope.OfSites run -> {
                Set<String> owners = sites.ownersOf(run.sites());
                yield owners.size() == 1 ? new Scope.OfPartner(owners.iterator().next()) : run;
            }
        };
    }
}
