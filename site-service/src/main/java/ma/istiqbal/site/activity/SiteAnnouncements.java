package ma.istiqbal.site.activity;

import java.time.LocalDate;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the registry knows to have been announced. */
@Component
class SiteAnnouncements implements Announcements {

    private final Sites sites;

    SiteAnnouncements(Sites sites) {
        this.sites = sites;
    }

    @Override
    public @Nullable Integer on(String code, String point, LocalDate day) {
        Site site = sites.get(code, new Scope.Everything()).state();
        return site.servicePoint(point)
                .map(known -> known.announcedOn(day, site.description().zone()))
                .orElse(null);
    }
}
