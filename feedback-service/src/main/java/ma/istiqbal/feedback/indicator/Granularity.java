package ma.istiqbal.feedback.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;

/** How a period is divided; in lower case, as the parameter is written. Weeks begin on Monday. */
enum Granularity {
    day(ChronoUnit.DAYS),
    week(ChronoUnit.WEEKS),
    month(ChronoUnit.MONTHS),
    quarter(IsoFields.QUARTER_YEARS);

    private final TemporalUnit unit;

    Granularity(TemporalUnit unit) {
        this.unit = unit;
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case day -> day;
            case week -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case month -> day.withDayOfMonth(1);
            case quarter -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        };
    }

    /** The parts of a period, the first and the last cut to it. */
    List<Span> divide(Span period) {
        List<Span> parts = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate next = start(from).plus(1, unit);
            LocalDate last = next.minusDays(1);
            parts.add(new Span(from, last.isAfter(period.to()) ? period.to() : last));
            from = next;
        }
        return parts;
    }

    /** Days from one to another, both included. */
    record Span(LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
