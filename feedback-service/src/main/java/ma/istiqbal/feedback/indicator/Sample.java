package ma.istiqbal.feedback.indicator;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a mean's interval needs to know of the values.
 *
 * @param variance of the sample, with n - 1; 0 when n is below 2
 */
record Sample(long n, double mean, double variance) {

    /** @param counts how often each value was answered */
    static Sample of(double[] values, long[] counts) {
        long n = LongStream.of(counts).sum();
        double mean = n == 0 ? 0 : weighed(values, counts) / n;
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = (values[i] - mean) * (values[i] - mean);
        }
        return new Sample(n, mean, n < 2 ? 0 : weighed(squares, counts) / (n - 1));
    }

    private static double weighed(double[] values, long[] counts) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> counts[i] * values[i])
                .sum();
    }

    /** Square of the mean's standard error. */
    double meanVariance() {
        return variance / n;
    }
}
