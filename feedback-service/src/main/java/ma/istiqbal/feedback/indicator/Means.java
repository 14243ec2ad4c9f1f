package ma.istiqbal.feedback.indicator;

import java.util.List;
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
            return new Estimate(value, n, null, null);
        }
        double half = halfWidth(parts);
        return new Estimate(value, n, clip(value - half, least, most), clip(value + half, least, most));
    }

    private static double halfWidth(List<Part> parts) {
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        if (variance == 0) {
            return 0;
        }
        double weighed = parts.stream()
                .mapToDouble(part ->
                        part.variance() * part.variance() / (part.sample().n() - 1))
                .sum();
        double freedom = variance * variance / weighed;
        return TDistribution.of(freedom).inverseSurvivalProbability(UPPER_TAIL) * Math.sqrt(variance);
    }

    private static double clip(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }
}
