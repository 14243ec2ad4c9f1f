package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.site.calendar.OpeningQuery.DaysQuery;
import ma.istiqbal.site.calendar.OpeningQuery.DueQuery;
import org.jspecify.annotations.Nullable;

/** What is answered from a site's calendar. */
interface OpeningView {

    @Schema(name = "CalendarStatus")
    record StatusView(
            String site,
            @Schema(example = "Africa/Casablanca") String timeZone,
            Instant at,
            boolean open,

            @Schema(description = "When it closes, or opens; absent when it never does") @Nullable
            Instant nextChange,

            DayView today,
            boolean confirmed,
            long calendarVersion) {

        static StatusView of(String site, Instant at, OpeningHours hours) {
            return new StatusView(
                    site,
                    hours.work().zone().getId(),
                    at,
                    hours.work().isOpen(at),
                    hours.work().nextChange(at).orElse(null),
                    hours.day(hours.dayOf(at)),
                    hours.confirmed(),
                    hours.version());
        }
    }

    @Schema(name = "CalendarDays")
    record DaysView(
            String site,
            @Schema(example = "Africa/Casablanca") String timeZone,
            List<DayView> items,
            boolean confirmed,
            long calendarVersion) {

        static DaysView of(String site, DaysQuery query, OpeningHours hours) {
            return new DaysView(
                    site,
                    hours.work().zone().getId(),
                    hours.days(query.from(), query.to()).toList(),
                    hours.confirmed(),
                    hours.version());
        }
    }

    @Schema(name = "CalendarDue")
    record DueView(
            String site,
            @Schema(example = "Africa/Casablanca") String timeZone,
            Instant from,
            @Nullable Integer workingDays,
            @Nullable Integer workingHours,
            Instant due,

            @Schema(description = "The local day on which it is due")
            LocalDate dueOn,

            @Schema(description = "May come out otherwise later: a holiday in between is not confirmed or not known")
            boolean provisional,

            boolean confirmed,

            @Schema(description = "To be stored with the deadline")
            long calendarVersion) {

        static DueView of(String site, DueQuery query, OpeningHours hours) {
            Instant due = query.due(hours.work());
            // The end of the day, 24:00, belongs to it.
            LocalDate dueOn = hours.dayOf(due.minusMillis(1));
            return new DueView(
                    site,
                    hours.work().zone().getId(),
                    query.from(),
                    query.workingDays(),
                    query.workingHours(),
                    due,
                    dueOn,
                    hours.areProvisional(hours.dayOf(query.from()), dueOn),
                    hours.confirmed(),
                    hours.version());
        }
    }
}
