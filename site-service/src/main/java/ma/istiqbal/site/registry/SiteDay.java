package ma.istiqbal.site.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What day it is at a site. */
@Component
public class SiteDay {

    private final Clock clock;

    SiteDay(Clock clock) {
        this.clock = clock;
    }

    /** In the site's own time zone. */
    public LocalDate today(Site site) {
        return today(site.description());
    }

    LocalDate today(Description site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }
}
