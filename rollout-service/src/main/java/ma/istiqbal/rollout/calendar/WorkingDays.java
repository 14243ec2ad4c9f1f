package ma.istiqbal.rollout.calendar;

import java.time.LocalDate;

/** The days on which work goes on, and the arithmetic that counts only them. */
public interface WorkingDays {

    boolean include(LocalDate day);

    default LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!include(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day after a day, or before it when n is negative; for 0 the day itself or the next one. */
    default LocalDate plus(LocalDate day, int n) {
        LocalDate found = n == 0 ? onOrAfter(day) : day;
        int step = Integer.signum(n);
        for (int left = Math.abs(n); left > 0; ) {
            found = found.plusDays(step);
            if (include(found)) {
                left--;
            }
        }
        return found;
    }

    /** How many working days later the second day is than the first; negative when it is earlier. */
    default int between(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -between(second, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(this::include)
                .count();
    }

    /** How many working days a range has; work takes one at least. */
    default int length(LocalDate from, LocalDate to) {
        return Math.max(1, between(from.minusDays(1), to));
    }
}
