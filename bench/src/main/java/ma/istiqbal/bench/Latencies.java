package ma.istiqbal.bench;

import java.util.Arrays;
import java.util.List;

/** How long requests took, in nanoseconds, the fastest first. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Latencies(long[] sorted) {

    static Latencies together(List<Latencies> some) {
        return new Latencies(some.stream()
                .flatMapToLong(latencies -> Arrays.stream(latencies.sorted()))
                .sorted()
                .toArray());
    }

    int count() {
        return sorted.length;
    }

    /** In milliseconds, by the nearest rank; NaN without any. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }
}
