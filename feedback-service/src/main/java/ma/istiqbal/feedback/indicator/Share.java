package ma.istiqbal.feedback.indicator;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A share in per cent, with Wilson's 95 % interval, which stays within bounds even for n = 1. */
final class Share {

    private static final double Z = 1.96;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Share() {}

    static Estimate of(long hits, long n) {
        if (n == 0) {
            return Estimate.none();
        }
        Interval shown = wilson(hits, n, Z);
        return new Estimate(
                100.0 * hits / n,
                n,
                shown.low(),
                shown.high(),
                tail -> wilson(hits, n, NORMAL.inverseSurvivalProbability(tail)));
    }

    private static Interval wilson(long hits, long n, double z) {
        double share = (double) hits / n;
        double scale = 1 + z * z / n;
        double centre = (share + z * z / (2 * n)) / scale;
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n)) / scale;
        // Rounding must not push an end past the value itself when everyone, or nobody, agrees.
        double low = Math.min(share, Math.max(0, centre - half));
        double high = Math.max(share, Math.min(1, centre + half));
        return new Interval(100 * low, 100 * high);
    }
}
