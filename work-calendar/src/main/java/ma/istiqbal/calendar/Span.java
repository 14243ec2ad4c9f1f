package ma.istiqbal.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * Part of a local day.
 *
 * @param to first moment after it; midnight is the end of the day
 */
public record Span(LocalTime from, LocalTime to) {

    private static final String END_OF_DAY = "24:00";

    public Span {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after it begins: " + from + " to " + to);
        }
    }

    /** From times as {@code 08:30}; the end of the day is {@code 24:00}. */
    public static Span of(String from, String to) {
        return new Span(LocalTime.parse(from), to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }

    /** The spans in their order. */
    static List<Span> inOrder(List<Span> spans) {
        List<Span> ordered =
                spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).overlaps(ordered.get(i))) {
                throw new IllegalArgumentException(ordered.get(i - 1) + " overlaps " + ordered.get(i));
            }
        }
        return ordered;
    }

    /** Touching is not overlapping. */
    public boolean overlaps(Span other) {
        return start() < other.end() && other.start() < end();
    }

    public boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime endOn(LocalDate day) {
        return endsAtMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }

    private long start() {
        return from.toNanoOfDay();
    }

    private long end() {
        return endsAtMidnight() ? Duration.ofDays(1).toNanos() : to.toNanoOfDay();
    }
}
