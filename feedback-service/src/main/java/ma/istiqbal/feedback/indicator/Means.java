package ma.istiqbal.feedback.indicator;

import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Means and weighted sums of means, with 95 % intervals of Student's t. The degrees of freedom of a sum are those of
 * Welch and Satterthwaite, which for a single mean are n - 1.
 */
final class Means {

    private static final double UPPER_TAIL = 0.025;

    private Means() {}

    /** One sample's part of a sum. */
    record Part(double weight, Sample sample) {

        double variance() {
            return weight * weight * sample.meanVariance();
        }
    }

    /** Mean of a sample, its interval cut to what is possible at all. */
    static Estimate mean(Sample sample, double least, double most) {
        return sum(List.of(new Part(1, sample)), least, most);
    }

    /**
     * Weighted sum of means; its n is that of the smallest sample. The answers to several questions are taken as
     * independent.
     */
    static Estimate sum(List<Part> parts, double least, double most) {
        long n = parts.stream().mapToLong(part -> part.sample().n()).min().orElse(0);
        if (n == 0) {
            return Estimate.none();
        }
        double value = clip(
                parts.stream()
                        .mapToDouble(part -> part.weight() * part.sample().mean())
                        .sum(),
                least,
                most);
        if (n < 2) {
            return new Estimate(value, n, null, null, Spread.UNKNOWN);
        }
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        double freedom = freedom(parts, variance);
        Spread spread = tail -> {
            double half = variance == 0
                    ? 0
                    : TDistribution.of(freedom).inverseSurvivalProbability(tail) * Math.sqrt(variance);
            return new Interval(value - half, value + half);
        };
        Interval shown = Objects.requireNonNull(spread.at(UPPER_TAIL));
        return new Estimate(value, n, clip(shown.low(), least, most), clip(shown.high(), least, most), spread);
    }

    private static double freedom(List<Part> parts, double variance) {
        return variance
                * variance
                / parts.stream()
                        .mapToDouble(part -> part.variance()
                                * part.variance()
                                / (part.sample().n() - 1))
                        .sum();
    }

    private static double clip(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
