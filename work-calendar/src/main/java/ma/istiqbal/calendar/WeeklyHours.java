package ma.istiqbal.calendar;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The usual hours of each day of the week; a day left out is closed. */
public record WeeklyHours(Map<DayOfWeek, List<Span>> days) {

    public WeeklyHours {
        Map<DayOfWeek, List<Span>> ordered = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, spans) -> ordered.put(day, Span.inOrder(spans)));
        days = Map.copyOf(ordered);
    }

    /** The same hours on several days. */
    public static WeeklyHours on(Collection<DayOfWeek> days, Span... spans) {
        Map<DayOfWeek, List<Span>> same = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> same.put(day, List.of(spans)));
        return new WeeklyHours(same);
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }
}
