package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteStatus;
import org.jspecify.annotations.Nullable;

/** A site's opening hours as anyone sees them. */
@Schema(name = "PublicHours", description = "All days and times are those of the site's time zone")
record PublicHours(
        String site,
        @Schema(example = "Africa/Casablanca") String timeZone,
        SiteStatus lifecycle,

        @Schema(description = "Now; never while the site receives nobody")
        boolean open,

        @Schema(description = "When it closes, or opens; absent when that is not known") @Nullable
        Instant nextChange,

        @Schema(description = "This week, Monday to Sunday") List<DayView> week,

        @Schema(description = "Holidays and exceptions of the coming 60 days")
        List<DayView> unusualDays,

        @Schema(description = "The site itself has confirmed its hours; otherwise they are those of its administration")
        boolean confirmed) {

    private static final int AHEAD = 60;

    static PublicHours of(Site site, Instant now, OpeningHours hours) {
        LocalDate today = hours.dayOf(now);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean receives = site.lifecycle().receivesUsers();
        return new PublicHours(
                site.code(),
                hours.work().zone().getId(),
                site.lifecycle(),
                receives && hours.work().isOpen(now),
                receives ? hours.work().nextChange(now).orElse(null) : null,
                hours.days(monday, monday.plusDays(6)).toList(),
                hours.days(today, today.plusDays(AHEAD - 1))
                        .filter(DayView::isUnusual)
                        .toList(),
                hours.confirmed());
    }
}
