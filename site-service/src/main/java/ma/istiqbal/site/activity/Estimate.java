package ma.istiqbal.site.activity;

import org.jspecify.annotations.Nullable;

/**
 * What a formula makes of counts, before anyone asked whether it may be shown.
 *
 * @param value absent when there is nothing to make it of
 * @param low lower end of the 95 % interval, absent where there is none
 * @param high upper end
 */
record Estimate(
        @Nullable Double value,
        long n,
        @Nullable Double low,
        @Nullable Double high) {

    static Estimate none() {
        return new Estimate(null, 0, null, null);
    }
}
