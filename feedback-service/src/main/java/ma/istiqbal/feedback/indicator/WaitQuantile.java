package ma.istiqbal.feedback.indicator;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of the wait in minutes, from how many declared each span. Within a span, waits are taken as evenly
 * spread. In the last span, which has no end, all that is known is its beginning: the value is then a lower bound, and
 * there is no upper one.
 */
final class WaitQuantile {

    private static final double Z = 1.96;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private WaitQuantile() {}

    /**
     * Those who declared one span of minutes.
     *
     * @param to absent for the last span
     */
    record Span(int from, @Nullable Integer to, long n) {}

    /** @param spans from the shortest to the longest */
    static Estimate of(double share, List<Span> spans) {
        long n = spans.stream().mapToLong(Span::n).sum();
        if (n == 0) {
            return Estimate.none();
        }
        Interval shown = interval(share, spans, n, Z);
        boolean open = isOpen(Math.min(1, share + error(share, n, Z)), spans, n);
        return new Estimate(
                minutes(share, spans, n),
                n,
                shown.low(),
                open ? null : Double.valueOf(shown.high()),
                open ? Spread.UNKNOWN : tail -> interval(share, spans, n, NORMAL.inverseSurvivalProbability(tail)));
    }

    private static Interval interval(double share, List<Span> spans, long n, double z) {
        double error = error(share, n, z);
        return new Interval(
                minutes(Math.max(0, share - error), spans, n), minutes(Math.min(1, share + error), spans, n));
    }

    private static double error(double share, long n, double z) {
        return z * Math.sqrt(share * (1 - share) / n);
    }

    private static double minutes(double share, List<Span> spans, long n) {
        Position position = position(share, spans, n);
        Integer to = position.span().to();
        int from = position.span().from();
        return to == null ? from : from + position.part() * (to - from);
    }

    private static boolean isOpen(double share, List<Span> spans, long n) {
        return position(share, spans, n).span().to() == null;
    }

    private record Position(Span span, double part) {}

    private static Position position(double share, List<Span> spans, long n) {
        double left = share * n;
        Span last = spans.getFirst();
        for (Span span : spans) {
            if (span.n() == 0) {
                continue;
            }
            last = span;
            if (left <= span.n()) {
                return new Position(span, left / span.n());
            }
            left -= span.n();
        }
        return new Position(last, 1);
    }
}
