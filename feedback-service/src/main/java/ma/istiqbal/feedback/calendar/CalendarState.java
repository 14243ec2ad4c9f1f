package ma.istiqbal.feedback.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of site-service's own state of a calendar that we read. */
record CalendarState(
        String site,
        KnownCalendar.Week weeklyHours,
        List<KnownCalendar.ExceptionalDays> exceptions,
        List<String> holidayCountries) {

    CalendarState {
        Stream.of(site, weeklyHours, exceptions, holidayCountries).forEach(Objects::requireNonNull);
    }

    KnownCalendar known(long version) {
        return new KnownCalendar(site, version, weeklyHours, exceptions, holidayCountries);
    }

    /** The same of a holiday. */
    record HolidayState(String code, String country, LocalDate from, LocalDate to, String status) {

        HolidayState {
            Stream.of(code, country, from, to, status).forEach(Objects::requireNonNull);
        }

        KnownHoliday known(long version) {
            return new KnownHoliday(code, version, country, from, to, status.equals("WITHDRAWN"));
        }
    }
}
