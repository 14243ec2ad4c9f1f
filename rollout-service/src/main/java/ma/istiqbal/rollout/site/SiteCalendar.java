package ma.istiqbal.rollout.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.istiqbal.calendar.DatedHours;
import ma.istiqbal.calendar.LocalHours;
import ma.istiqbal.calendar.Span;
import ma.istiqbal.calendar.WeeklyHours;
import org.jspecify.annotations.Nullable;

/**
 * What we read of a site's calendar.
 *
 * @param weeklyHours by the name of the day, {@code monday}
 */
record SiteCalendar(
        Map<String, List<Hours>> weeklyHours, List<ExceptionalDays> exceptions, List<String> holidayCountries) {

    /** The days and hours of work, where these are the holidays. */
    LocalHours with(Collection<LocalDate> holidays) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        weeklyHours.forEach((day, hours) -> week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), spans(hours)));
        return new LocalHours(
                new WeeklyHours(week),
                exceptions.stream().map(ExceptionalDays::dated).toList(),
                holidays);
    }

    private static List<Span> spans(List<Hours> hours) {
        return hours.stream().map(Hours::span).toList();
    }

    /** Part of a day. */
    record Hours(String from, String to) {

        Span span() {
            return Span.of(from, to);
        }
    }

    /** Days with other hours; single, where the last one is not told. */
    record ExceptionalDays(LocalDate from, @Nullable LocalDate to, List<Hours> hours) {

        DatedHours dated() {
            return new DatedHours(from, to == null ? from : to, spans(hours));
        }
    }
}
