package ma.istiqbal.feedback.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ma.istiqbal.feedback.bucket.Span;

/** A complete month ({@code 2026-10}) or quarter ({@code 2026-Q4}): of nothing else are there public figures. */
record Period(YearMonth first, int months) {

    static final String CODE = "20[0-9]{2}-(0[1-9]|1[0-2]|Q[1-4])";

    private static final int QUARTER = 3;

    static Period month(YearMonth month) {
        return new Period(month, 1);
    }

    static Period quarter(YearMonth any) {
        return new Period(any.minusMonths((any.getMonthValue() - 1) % QUARTER), QUARTER);
    }

    static Period of(String code) {
        int at = code.indexOf('Q');
        return at < 0
                ? month(YearMonth.parse(code))
                : quarter(YearMonth.of(
                        Integer.parseInt(code.substring(0, at - 1)),
                        QUARTER * Integer.parseInt(code.substring(at + 1))));
    }

    String code() {
        return months == 1
                ? first.toString()
                : String.format(
                        Locale.ROOT, "%d-Q%d", first.getYear(), (first.getMonthValue() + QUARTER - 1) / QUARTER);
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    Span span() {
        return new Span(from(), to());
    }

    boolean isQuarter() {
        return months == QUARTER;
    }

    Period quarter() {
        return quarter(first);
    }

    List<Period> inMonths() {
        return IntStream.range(0, months)
                .mapToObj(month -> month(first.plusMonths(month)))
                .toList();
    }

    Period next() {
        return new Period(first.plusMonths(months), months);
    }
}
