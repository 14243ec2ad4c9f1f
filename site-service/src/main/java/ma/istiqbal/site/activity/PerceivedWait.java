package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import ma.istiqbal.site.activity.Figure.Status;
import ma.istiqbal.site.feedback.DeclaredWait;
import ma.istiqbal.site.feedback.DeclaredWait.Quantile;

/** What citizens say of their wait. */
@Schema(description = "The wait as citizens declare it, of the whole site; UNKNOWN while feedback-service is silent")
record PerceivedWait(Figure p50, Figure p90) {

    private static final String P50 = "declared-wait-p50/1";
    private static final String P90 = "declared-wait-p90/1";

    static PerceivedWait none(Status why, Instant now) {
        return new PerceivedWait(Figure.none(why, P50, now), Figure.none(why, P90, now));
    }

    static PerceivedWait of(DeclaredWait declared, Instant now) {
        return new PerceivedWait(figure(declared.p50(), now), figure(declared.p90(), now));
    }

    private static Figure figure(Quantile told, Instant now) {
        return new Figure(
                told.value(),
                told.n(),
                told.low(),
                told.high(),
                status(told.status()),
                told.formula(),
                told.asOf() == null ? now : told.asOf());
    }

    /** The other side may learn a status that we do not know yet. */
    private static Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(Status.UNKNOWN);
    }
}
