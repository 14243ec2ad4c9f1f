package ma.istiqbal.feedback.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.calendar.DatedHours;
import ma.istiqbal.calendar.LocalHours;
import ma.istiqbal.calendar.Span;
import ma.istiqbal.calendar.WeeklyHours;
import ma.istiqbal.calendar.WorkCalendar;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * When a site is open.
 *
 * @param version of the calendar in site-service; the latest wins
 * @param holidayCountries whose holidays the site keeps
 */
public record KnownCalendar(
        @BsonId String site,
        long version,
        Week weeklyHours,
        List<ExceptionalDays> exceptions,
        List<String> holidayCountries) {

    public KnownCalendar {
        exceptions = List.copyOf(exceptions);
        holidayCountries = List.copyOf(holidayCountries);
    }

    WorkCalendar in(ZoneId zone, Collection<LocalDate> holidays) {
        List<DatedHours> dated = exceptions.stream().map(ExceptionalDays::dated).toList();
        return new WorkCalendar(zone, new LocalHours(weeklyHours.hours(), dated, holidays));
    }

    /** Part of a local day, as {@code 08:30}. */
    public record Hours(String from, String to) {

        private static List<Span> spans(@Nullable List<Hours> hours) {
            return hours == null
                    ? List.of()
                    : hours.stream()
                            .map(each -> Span.of(each.from(), each.to()))
                            .toList();
        }
    }

    /** Days on which other hours stand in place of the usual ones; a single one has no last day. */
    public record ExceptionalDays(LocalDate from, @Nullable LocalDate to, List<Hours> hours) {

        private DatedHours dated() {
            return new DatedHours(from, to == null ? from : to, Hours.spans(hours));
        }
    }

    /** The usual hours; a day left out is closed. */
    public record Week(
            @Nullable List<Hours> monday,
            @Nullable List<Hours> tuesday,
            @Nullable List<Hours> wednesday,
            @Nullable List<Hours> thursday,
            @Nullable List<Hours> friday,
            @Nullable List<Hours> saturday,
            @Nullable List<Hours> sunday) {

        private WeeklyHours hours() {
            Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(day, Hours.spans(on(day)));
            }
            return new WeeklyHours(days);
        }

        private @Nullable List<Hours> on(DayOfWeek day) {
            return switch (day) {
                case MONDAY -> monday;
                case TUESDAY -> tuesday;
                case WEDNESDAY -> wednesday;
                case THURSDAY -> thursday;
                case FRIDAY -> friday;
                case SATURDAY -> saturday;
                case SUNDAY -> sunday;
            };
        }
    }
}
