package ma.istiqbal.feedback.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import ma.istiqbal.feedback.indicator.Estimate;
import ma.istiqbal.feedback.indicator.Figure;
import ma.istiqbal.feedback.indicator.Formula;
import ma.istiqbal.feedback.indicator.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the public is told it, for ever.
 *
 * @param n answers behind it; below 100 rounded to the nearest 5
 * @param formula name and version of what made it
 * @param asOf when it was made: of a figure that a later edition could not correct without telling of few, the earlier
 *     time
 */
public record PublishedFigure(
        String name,
        @Nullable Double value,
        @Nullable Long n,
        @Nullable Double low,
        @Nullable Double high,
        Figure.Status status,
        String formula,
        Instant asOf) {

    private static final long SOUND_FROM = 30;
    private static final long EXACT_FROM = 100;
    private static final long STEP = 5;

    static PublishedFigure of(String name, Measure measure, boolean shown, Instant asOf) {
        Estimate estimate = measure.estimate();
        String formula = measure.formula().id();
        if (!shown || estimate.value() == null || estimate.n() < Suppression.THRESHOLD) {
            return new PublishedFigure(name, null, null, null, null, Figure.Status.SUPPRESSED, formula, asOf);
        }
        if (estimate.n() < SOUND_FROM) {
            double step = step(measure.formula().unit());
            return new PublishedFigure(
                    name,
                    null,
                    rounded(estimate.n()),
                    band(estimate.low(), step, RoundingMode.FLOOR),
                    band(estimate.high(), step, RoundingMode.CEILING),
                    Figure.Status.INDICATIVE,
                    formula,
                    asOf);
        }
        return new PublishedFigure(
                name,
                cut(estimate.value()),
                rounded(estimate.n()),
                cut(estimate.low()),
                cut(estimate.high()),
                Figure.Status.OK,
                formula,
                asOf);
    }

    /** Below that, every count is rounded: 98 is told as 100, and not as the count it is. */
    static boolean isRounded(long told) {
        return told <= EXACT_FROM;
    }

    static long rounded(long n) {
        return n >= EXACT_FROM ? n : Math.round((double) n / STEP) * STEP;
    }

    /** How coarse a band is: a tenth of what the unit spans, or five minutes. */
    private static double step(Formula.Unit unit) {
        return switch (unit) {
            case RATING -> 0.5;
            case SCORE, PERCENT -> 10;
            case BALANCE -> 20;
            case MINUTES -> 5;
            case SAME -> throw new IllegalArgumentException("a difference is no figure");
        };
    }

    private static @Nullable Double band(@Nullable Double end, double step, RoundingMode outwards) {
        return end == null
                ? null
                : Double.valueOf(
                        BigDecimal.valueOf(end / step).setScale(0, outwards).doubleValue() * step);
    }

    private static @Nullable Double cut(@Nullable Double value) {
        return value == null
                ? null
                : Double.valueOf(BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .doubleValue());
    }

    Figure figure() {
        return new Figure(value, n, low, high, status, formula, asOf, null);
    }
}
