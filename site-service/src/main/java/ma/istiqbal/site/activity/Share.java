package ma.istiqbal.site.activity;

/** A share in per cent, with Wilson's 95 % interval, which stays within bounds even for n = 1. */
final class Share {

    private static final double Z = 1.96;

    private Share() {}

    static Estimate of(long hits, long n) {
        if (n == 0) {
            return Estimate.none();
        }
        double share = (double) hits / n;
        double scale = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / scale;
        // Rounding must not push an end past the value itself when everyone, or nobody, is within.
        double low = Math.min(share, Math.max(0, centre - half));
        double high = Math.max(share, Math.min(1, centre + half));
        return new Estimate(100 * share, n, 100 * low, 100 * high);
    }
}
