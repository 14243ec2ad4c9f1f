package ma.istiqbal.feedback.point;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a point took answers.
 *
 * @param until absent while it goes on; may lie ahead
 */
public record Opening(Instant from, @Nullable Instant until) {

    /** A device's clock may be this much behind ours. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Since before anybody was asked anything. */
    static final Opening SINCE_EVER = new Opening(Instant.EPOCH, null);

    Opening ended(Instant at) {
        return new Opening(from, at);
    }

    boolean includes(Instant moment) {
        return !moment.isBefore(from.minus(GRACE)) && (until == null || moment.isBefore(until));
    }
}
