package ma.istiqbal.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a place is open, in local days, wherever it is. An exception stands before a holiday, a holiday before the weekly
 * hours.
 */
public final class LocalHours implements WorkingDays {

    private final WeeklyHours week;
    private final NavigableMap<LocalDate, DatedHours> exceptions = new TreeMap<>();
    private final Set<LocalDate> holidays;
    private final LocalDate lastDay;

    /**
     * @param exceptions no two of them for the same day
     * @param holidays closed, unless an exception says otherwise
     */
    public LocalHours(WeeklyHours week, Collection<DatedHours> exceptions, Collection<LocalDate> holidays) {
        this(week, exceptions, holidays, LocalDate.MAX);
    }

    /** @param lastDay after which it is never open again, whatever the hours say */
    public LocalHours(
            WeeklyHours week, Collection<DatedHours> exceptions, Collection<LocalDate> holidays, LocalDate lastDay) {
        this.week = week;
        exceptions.forEach(this::add);
        this.holidays = Set.copyOf(holidays);
        this.lastDay = lastDay;
    }

    private void add(DatedHours exception) {
        Map.Entry<LocalDate, DatedHours> before = exceptions.floorEntry(exception.to());
        if (before != null && !before.getValue().to().isBefore(exception.from())) {
            throw new IllegalArgumentException(exception + " and " + before.getValue() + " share a day");
        }
        exceptions.put(exception.from(), exception);
    }

    /** When a day is open, in order. */
    public List<Span> spans(LocalDate day) {
        if (day.isAfter(lastDay)) {
            return List.of();
        }
        Map.Entry<LocalDate, DatedHours> exception = exceptions.floorEntry(day);
        if (exception != null && exception.getValue().include(day)) {
            return exception.getValue().spans();
        }
        return holidays.contains(day) ? List.of() : week.on(day.getDayOfWeek());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !spans(day).isEmpty();
    }
}
