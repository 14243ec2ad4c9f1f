package ma.istiqbal.feedback.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For whom a figure is made, and from how many answers on they see it. */
enum Audience {
    /** Staff and partners' systems. */
    INTERNAL(5, 5, Figure.Status.INSUFFICIENT);

    private final int shownFrom;
    private final int soundFrom;
    private final Figure.Status below;

    Audience(int shownFrom, int soundFrom, Figure.Status below) {
        this.shownFrom = shownFrom;
        this.soundFrom = soundFrom;
        this.below = below;
    }

    boolean shows(long n) {
        return n >= shownFrom;
    }

    Figure show(Estimate estimate, String formula, boolean stale, Instant asOf) {
        if (!shows(estimate.n())) {
            return new Figure(null, estimate.n(), null, null, below, formula, asOf, null);
        }
        Figure.Status status =
                stale ? Figure.Status.STALE : estimate.n() < soundFrom ? Figure.Status.INDICATIVE : Figure.Status.OK;
        return new Figure(
                rounded(estimate.value()),
                estimate.n(),
                rounded(estimate.low()),
                rounded(estimate.high()),
                status,
                formula,
                asOf,
                null);
    }

    static @Nullable Double rounded(@Nullable Double value) {
        return value == null
                ? null
                : Double.valueOf(BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .doubleValue());
    }
}
