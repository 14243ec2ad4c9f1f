package ma.istiqbal.site.assessment;

import java.time.Clock;
import java.time.LocalDate;
import ma.istiqbal.site.registry.Site;
import org.springframework.stereotype.Component;

/** Which day it is at a site. */
@Component
class SiteDay {

    private final Clock clock;

    SiteDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.description().zone());
    }
}
