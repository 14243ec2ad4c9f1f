package ma.istiqbal.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Hours that stand in place of the usual ones.
 *
 * @param to last day
 * @param spans of each of the days; none when they are closed
 */
public record DatedHours(LocalDate from, LocalDate to, List<Span> spans) {

    public DatedHours {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("dated hours end before they begin: " + from + " to " + to);
        }
        spans = Span.inOrder(spans);
    }

    boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
