package ma.istiqbal.site.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.istiqbal.calendar.WorkCalendar;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.site.holiday.Holiday;
import ma.istiqbal.site.holiday.HolidaySet;
import ma.istiqbal.site.registry.Site;

/** What follows from a site's calendar and the holidays it keeps. */
final class OpeningHours {

    private final Stored<SiteCalendar> calendar;
    private final HolidaySet holidays;
    private final WorkCalendar work;

    OpeningHours(Site site, Stored<SiteCalendar> calendar, HolidaySet holidays) {
        this.calendar = calendar;
        this.holidays = holidays;
        this.work = calendar.state().in(site.description().zone(), holidays.days(), site.closedOn());
    }

    WorkCalendar work() {
        return work;
    }

    boolean confirmed() {
        return calendar.state().confirmed();
    }

    long version() {
        return calendar.version();
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, work.zone());
    }

    DayView day(LocalDate date) {
        Optional<ExceptionalDays> exception = calendar.state().exceptionOn(date);
        List<Hours> hours = work.spans(date).stream().map(Hours::of).toList();
        return new DayView(
                date,
                date.getDayOfWeek(),
                hours,
                !hours.isEmpty(),
                holidays.on(date).map(Holiday::names).orElse(null),
                exception.map(ExceptionalDays::reason).orElse(null),
                exception.isEmpty() && areProvisional(date, date));
    }

    /** Both days included. */
    Stream<DayView> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::day);
    }

    boolean areProvisional(LocalDate first, LocalDate last) {
        return holidays.areProvisional(first, last);
    }
}
