package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import org.jspecify.annotations.Nullable;

/** A site's calendar as an authenticated caller sees it. */
@Schema(name = "Calendar", description = "All times are local times of the site's time zone")
record CalendarView(
        @Schema(example = "RABAT-ANNEX-06") String site,
        Week weeklyHours,
        List<ExceptionalDays> exceptions,

        @Schema(description = "Countries whose holidays the site keeps", example = "[\"MA\"]")
        List<String> holidayCountries,

        @Schema(description = "The site itself says so; false for the general hours of its administration")
        boolean confirmed,

        @Schema(description = "Who says so") @Nullable String source,

        @Schema(description = "To be stored with every deadline that is counted on this calendar")
        long version,

        Instant createdAt,
        Instant changedAt) {

    static CalendarView of(Stored<SiteCalendar> stored) {
        SiteCalendar calendar = stored.state();
        return new CalendarView(
                calendar.site(),
                calendar.weeklyHours(),
                calendar.exceptions(),
                calendar.holidayCountries(),
                calendar.confirmed(),
                calendar.source(),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
