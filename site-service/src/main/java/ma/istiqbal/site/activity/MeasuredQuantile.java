package ma.istiqbal.site.activity;

import java.util.Map;
import java.util.SortedMap;

/**
 * A quantile of counted waits: the least number of begun minutes within which that share was called. Beyond the longest
 * wait that is told apart, all that is known is a lower bound, and there is no upper one.
 */
final class MeasuredQuantile {

    private static final double Z = 1.96;

    private MeasuredQuantile() {}

    /** @param counts by minutes */
    static Estimate of(double share, SortedMap<Integer, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        if (n == 0) {
            return Estimate.none();
        }
        double error = Z * Math.sqrt(share * (1 - share) / n);
        int high = minutes(Math.min(1, share + error), counts, n);
        return new Estimate(
                told(minutes(share, counts, n)),
                n,
                told(minutes(Math.max(0, share - error), counts, n)),
                high == WaitBucket.BEYOND ? null : told(high));
    }

    /** The wait of the visit that has that rank. */
    private static int minutes(double share, SortedMap<Integer, Long> counts, long n) {
        // The product of a share like 0.9 and n may come out a hair above the whole number that it is.
        long rank = Math.max(1, (long) Math.ceil(share * n - 1e-9));
        long passed = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            passed += count.getValue();
            if (passed >= rank) {
                return count.getKey();
            }
        }
        return counts.lastKey();
    }

    private static Double told(int minutes) {
        return (double) Math.min(minutes, WaitBucket.LONGEST);
    }
}
