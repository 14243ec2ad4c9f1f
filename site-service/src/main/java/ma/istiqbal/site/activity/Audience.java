package ma.istiqbal.site.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import ma.istiqbal.site.activity.Figure.Status;
import org.jspecify.annotations.Nullable;

/** For whom a figure is made, and from how many visits on they see it. */
enum Audience {
    /** Staff and partners' systems. */
    INTERNAL(5, 5, Status.INSUFFICIENT),
    /** Anyone. */
    PUBLIC(10, 30, Status.SUPPRESSED);

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
        Status sound = estimate.n() < soundFrom ? Status.INDICATIVE : Status.OK;
        return new Figure(
                rounded(estimate.value()),
                estimate.n(),
                rounded(estimate.low()),
                rounded(estimate.high()),
                stale ? Status.STALE : sound,
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
}
