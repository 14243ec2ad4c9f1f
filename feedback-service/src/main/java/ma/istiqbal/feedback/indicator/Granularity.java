package ma.istiqbal.feedback.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.feedback.bucket.Span;

/** How a period is divided; in lower case, as the parameter is written. Weeks begin on Monday. */
enum Granularity {
    day,
    week,
    month,
    quarter,
    /** One for each day of the period: the ninety days that end with it. */
    rolling90;

    private static final int WINDOW = 90;

    /** The parts of a period, the first and the last cut to it; or the windows that end in it. */
    List<Span> divide(Span period) {
        if (this == rolling90) {
            return period.from()
                    .datesUntil(period.to().plusDays(1))
                    .map(last -> new Span(last.minusDays(WINDOW - 1), last))
                    .toList();
        }
        List<Span> parts = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate next = next(from);
            LocalDate last = next.minusDays(1);
            parts.add(new Span(from, last.isAfter(period.to()) ? period.to() : last));
            from = next;
        }
        return parts;
    }

    private LocalDate next(LocalDate day) {
        return switch (this) {
            case day, rolling90 -> day.plusDays(1);
            case week -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case month -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case quarter ->
                day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1).plusMonths(3);
        };
    }
}
