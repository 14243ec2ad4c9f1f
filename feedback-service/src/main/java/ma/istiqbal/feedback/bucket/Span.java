package ma.istiqbal.feedback.bucket;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Days from one to another, both included. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends where it begins, or later");
        }
    }

    public static Span of(LocalDate day) {
        return new Span(day, day);
    }

    static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean isOneDay() {
        return from.equals(to);
    }

    /** The whole months that have any of its days. */
    public Span inWholeMonths() {
        return new Span(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
    }

    /** What a span is read from: months where it has them whole, days elsewhere. */
    public List<Span> pieces() {
        List<Span> pieces = new ArrayList<>();
        LocalDate next = from;
        while (!next.isAfter(to)) {
            Span month = of(YearMonth.from(next));
            Span piece = next.equals(month.from()) && !month.to().isAfter(to) ? month : of(next);
            pieces.add(piece);
            next = piece.to().plusDays(1);
        }
        return pieces;
    }

    /** The whole months among pieces; the others are days. */
    public static List<YearMonth> months(Collection<Span> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.isOneDay())
                .map(month -> YearMonth.from(month.from()))
                .toList();
    }

    /** As much time right before: as many months, if it is made of whole ones, else as many days. */
    public Span before() {
        LocalDate last = from.minusDays(1);
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        return new Span(wholeMonths ? from.minusMonths(months) : from.minusDays(days()), last);
    }
}
