package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.site.registry.ServicePoint;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteDay;
import ma.istiqbal.site.registry.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Public sites")
class PublicWaitController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Sites sites;
    private final Waits waits;
    private final PerceivedWaits perceptions;
    private final SiteDay day;

    PublicWaitController(Sites sites, Waits waits, PerceivedWaits perceptions, SiteDay day) {
        this.sites = sites;
        this.waits = waits;
        this.perceptions = perceptions;
        this.day = day;
    }

    @Operation(
            summary = "The wait at a public site",
            description =
                    "What is announced now, what was measured in the last full month, and what citizens perceived "
                            + "in the last period that was published. OK from 30 visits or answers on; from 10 INDICATIVE, without a "
                            + "value, but with the band in which it lies; nothing below. n below 100 is rounded to 5.")
    @GetMapping("/public/v1/sites/{code}/waits")
    @PermitAll
    ResponseEntity<PublicWaits> waits(@PathVariable String code) {
        Site site = sites.published(code).state();
        Period month = lastFullMonth(site);
        List<Announced> announced = site.servicePoints().stream()
                .filter(ServicePoint::open)
                .map(point -> new Announced(point.code(), point.names(), point.announcedWaitMinutes()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new PublicWaits(
                        code,
                        month.from(),
                        month.to(),
                        announced,
                        waits.published(site, month),
                        perceptions.published(code)));
    }

    private Period lastFullMonth(Site site) {
        LocalDate today = day.today(site);
        LocalDate first = today.withDayOfMonth(1);
        return new Period(first.minusMonths(1), first.minusDays(1));
    }

    @Schema(name = "PublicWaits")
    record PublicWaits(
            @Schema(example = "RABAT-ANNEX-06") String site,
            LocalDate from,
            @Schema(description = "Included") LocalDate to,
            List<Announced> announced,
            MeasuredWait measured,
            PublishedWait perceived) {}

    @Schema(name = "AnnouncedNow", description = "What an open service point announces now")
    record Announced(
            String servicePoint,
            LocalizedText names,

            @Schema(description = "Absent where nothing is announced") @Nullable
            Integer minutes) {}
}
