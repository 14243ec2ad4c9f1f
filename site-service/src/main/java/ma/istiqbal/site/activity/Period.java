package ma.istiqbal.site.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Days of a site, both ends included.
 */
record Period(LocalDate from, LocalDate to) {

    static final int LONGEST = 5 * 366;

    /**
     * The period of two query parameters, absent when neither is given.
     *
     * @throws InvalidRequest when it ends before it begins, or is too long
     */
    static @Nullable Period of(@Nullable LocalDate from, @Nullable LocalDate to, int longest) {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new InvalidRequest(Violation.at(from == null ? "?from" : "?to", "REQUIRED"));
        }
        if (to.isBefore(from)) {
            throw new InvalidRequest(Violation.at("?to", "ENDS_BEFORE_IT_BEGINS"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= longest) {
            throw new InvalidRequest(Violation.at("?to", "PERIOD_TOO_LONG", longest));
        }
        return new Period(from, to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How a period is divided; in lower case, as the parameter is written. */
    enum Part {
        day,
        month
    }

    /** Its days or months, the first and the last cut to it. */
    List<Period> divide(Part by) {
        List<Period> parts = new ArrayList<>();
        LocalDate begin = from;
        while (!begin.isAfter(to)) {
            LocalDate next = switch (by) {
                case day -> begin.plusDays(1);
                case month -> begin.withDayOfMonth(1).plusMonths(1);
            };
            LocalDate last = next.minusDays(1);
            parts.add(new Period(begin, last.isAfter(to) ? to : last));
            begin = next;
        }
        return parts;
    }
}
