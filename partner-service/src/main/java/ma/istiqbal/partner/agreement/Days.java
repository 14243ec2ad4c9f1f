package ma.istiqbal.partner.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param last absent when nobody knows it yet
 */
public record Days(LocalDate first, @Nullable LocalDate last) {

    boolean contain(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    boolean meet(Days other) {
        return areAny() && other.areAny() && startsBy(other.last) && other.startsBy(last);
    }

    /** The days before a day. */
    Days until(LocalDate firstDayAfter) {
        LocalDate end = firstDayAfter.minusDays(1);
        return last == null || last.isAfter(end) ? new Days(first, end) : this;
    }

    /** Not so when it was ended before it began. */
    boolean areAny() {
        return startsBy(last);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return day == null || !first.isAfter(day);
    }
}
