package ma.istiqbal.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Calendars that the tests count on. */
final class Calendars {

    static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final EnumSet<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final EnumSet<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private Calendars() {}

    /** Monday to Friday, 08:30 to 16:30. */
    static WorkCalendar office(ZoneId zone) {
        return week(zone, WeeklyHours.on(MONDAY_TO_FRIDAY, Span.of("08:30", "16:30")));
    }

    /** Monday to Friday with a lunch break. */
    static WorkCalendar withLunch(ZoneId zone) {
        return week(zone, WeeklyHours.on(MONDAY_TO_FRIDAY, Span.of("08:30", "12:00"), Span.of("13:00", "16:30")));
    }

    /** Day and night. */
    static WorkCalendar always(ZoneId zone) {
        return week(zone, WeeklyHours.on(EVERY_DAY, Span.of("00:00", "24:00")));
    }

    /** Every night over midnight, across the hours at which clocks change. */
    static WorkCalendar nights(ZoneId zone) {
        return week(zone, WeeklyHours.on(EVERY_DAY, Span.of("00:00", "05:00"), Span.of("22:00", "24:00")));
    }

    static WorkCalendar week(ZoneId zone, WeeklyHours hours) {
        return new WorkCalendar(zone, new LocalHours(hours, List.of(), Set.of()));
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
