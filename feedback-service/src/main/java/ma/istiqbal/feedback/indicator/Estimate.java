package ma.istiqbal.feedback.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a formula makes of counts, before anyone asked whether it may be shown.
 *
 * @param value absent when nobody answered
 * @param low lower end of the 95 % interval, absent where there is none
 * @param high upper end
 * @param spread what a comparison needs to know
 */
public record Estimate(
        @Nullable Double value,
        long n,
        @Nullable Double low,
        @Nullable Double high,
        Spread spread) {

    private static final Estimate NONE = new Estimate(null, 0, null, null, Spread.UNKNOWN);

    static Estimate none() {
        return NONE;
    }
}
