package ma.istiqbal.site.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.calendar.DatedHours;
import ma.istiqbal.calendar.LocalHours;
import ma.istiqbal.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a site is open.
 *
 * @param partner owner of the site when the calendar was written; only for who follows the changes
 * @param holidayCountries whose holidays the site keeps, ISO 3166-1; none where it is open on holidays too
 * @param confirmed by the site; otherwise they are the general hours of its administration
 * @param source who says so
 */
public record SiteCalendar(
        String site,
        String partner,
        Week weeklyHours,
        List<ExceptionalDays> exceptions,
        List<String> holidayCountries,
        boolean confirmed,
        @Nullable String source) {

    public SiteCalendar {
        exceptions = List.copyOf(exceptions);
        holidayCountries = List.copyOf(holidayCountries);
    }

    Optional<ExceptionalDays> exceptionOn(LocalDate day) {
        return exceptions.stream().filter(exception -> exception.include(day)).findFirst();
    }

    /** @param lastDay of a site that was closed; its hours end with it */
    WorkCalendar in(ZoneId zone, Collection<LocalDate> holidays, @Nullable LocalDate lastDay) {
        List<DatedHours> dated = exceptions.stream().map(ExceptionalDays::dated).toList();
        return new WorkCalendar(
                zone, new LocalHours(weeklyHours.hours(), dated, holidays, lastDay == null ? LocalDate.MAX : lastDay));
    }
}
