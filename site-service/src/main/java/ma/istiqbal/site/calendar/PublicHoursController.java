package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public sites")
class PublicHoursController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Sites sites;
    private final OpeningHoursOfSites hours;
    private final Clock clock;

    PublicHoursController(Sites sites, OpeningHoursOfSites hours, Clock clock) {
        this.sites = sites;
        this.hours = hours;
        this.clock = clock;
    }

    @Operation(
            summary = "Opening hours of a public site",
            description = "Whether it is open now, this week, and the unusual days ahead; may be kept for a minute.")
    @GetMapping("/public/v1/sites/{code}/hours")
    @PermitAll
    ResponseEntity<PublicHours> hours(@PathVariable String code) {
        Site site = sites.published(code).state();
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(PublicHours.of(site, clock.instant(), hours.of(site)));
    }
}
