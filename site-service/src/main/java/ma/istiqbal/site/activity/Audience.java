package ma.istiqbal.site.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import ma.istiqbal.site.activity.Figure.Status;
import org.jspecify.annotations.Nullable;

/** For whom a figure is made, from how many visits on they see it, and how exactly. */
enum Audience {
    /** Staff and partners' systems. */
    INTERNAL(5, 5, Status.INSUFFICIENT),
    /** Anyone. */
    PUBLIC(10, 30, Status.SUPPRESSED);

    /** What anyone is told of few is coarse: nobody shall compute from two answers what one visit more has changed. */
    private static final int COARSE_BELOW = 100;

    /** Minutes, per cent, or visits. */
    private static final int STEP = 5;

    private final int shownFrom;
    private final int soundFrom;
    private final Status below;

    Audience(int shownFrom, int soundFrom, Status below) {
        this.shownFrom = shownFrom;
        this.soundFrom = soundFrom;
        this.below = below;
    }

    Figure show(Estimate estimate, String formula, boolean stale, Instant asOf) {
        if (estimate.n() < shownFrom) {
            Long n = this == PUBLIC ? null : Long.valueOf(estimate.n());
            return new Figure(null, n, null, null, below, formula, asOf);
        }
        boolean sound = estimate.n() >= soundFrom;
        Status status = sound ? Status.OK : Status.INDICATIVE;
        return new Figure(
                sound ? rounded(estimate.value()) : null,
                this == PUBLIC && estimate.n() < COARSE_BELOW
                        ? Math.round((double) estimate.n() / STEP) * STEP
                        : estimate.n(),
                sound ? rounded(estimate.low()) : band(estimate.low(), RoundingMode.FLOOR),
                sound ? rounded(estimate.high()) : band(estimate.high(), RoundingMode.CEILING),
                stale ? Status.STALE : status,
                formula,
                asOf);
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null
                ? null
                : Double.valueOf(BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .doubleValue());
    }

    private static @Nullable Double band(@Nullable Double end, RoundingMode outwards) {
        return end == null
                ? null
                : Double.valueOf(
                        BigDecimal.valueOf(end / STEP).setScale(0, outwards).doubleValue() * STEP);
    }
}
