package ma.istiqbal.calendar;

import java.time.LocalDate;

/** The days on which work goes on, and the arithmetic that counts only them. */
@FunctionalInterface
public interface WorkingDays {

    /** Five years without a working day are no pause any more. */
    int LONGEST_PAUSE = 5 * 366;

    boolean isWorkingDay(LocalDate day);

    /**
     * The day itself, or the next working day.
     *
     * @throws NeverOpen when there is none
     */
    default LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : next(day, 1);
    }

    /**
     * The n-th working day after a day, or before it when n is negative; for 0 the day itself or the next one.
     *
     * @throws NeverOpen when there is none
     */
    default LocalDate plus(LocalDate day, int n) {
        LocalDate found = n == 0 ? onOrAfter(day) : day;
        for (int left = Math.abs(n); left > 0; left--) {
            found = next(found, Integer.signum(n));
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
                .filter(this::isWorkingDay)
                .count();
    }

    /** How many working days a range has; work takes one at least. */
    default int length(LocalDate from, LocalDate to) {
        return Math.max(1, between(from.minusDays(1), to));
    }

    private LocalDate next(LocalDate day, int step) {
        LocalDate found = day;
        for (int passed = 0; passed < LONGEST_PAUSE; passed++) {
            found = found.plusDays(step);
            if (isWorkingDay(found)) {
                return found;
            }
        }
        throw new NeverOpen(day);
    }
}
