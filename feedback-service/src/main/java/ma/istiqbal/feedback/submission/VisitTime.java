package ma.istiqbal.feedback.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * When a citizen answered, judged by our own clock.
 *
 * @param capturedAt never later than the arrival
 * @param skewMs how far the device's clock was ahead, as far as it is known
 */
record VisitTime(Instant capturedAt, @Nullable Long skewMs) {

    static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    /** A device that has told its time is corrected by it; of another only so much is known that nobody answers later. */
    static VisitTime of(Instant claimed, Instant now, Arrival arrival, List<Violation> violations) {
        Long skewMs = arrival.skewMs();
        Instant said = skewMs == null ? claimed : claimed.minusMillis(skewMs);
        if (said.isAfter(now.plus(MOST_AHEAD))) {
            violations.add(Violation.at("/capturedAt", "IN_THE_FUTURE", MOST_AHEAD.toMinutes()));
        }
        if (said.isBefore(now.minus(arrival.mostLate()))) {
            violations.add(Violation.at(
                    "/capturedAt", "TOO_LONG_AGO", arrival.mostLate().toDays()));
        }
        if (!said.isAfter(now)) {
            return new VisitTime(said, skewMs);
        }
        return new VisitTime(now, skewMs == null ? Duration.between(now, said).toMillis() : skewMs);
    }
}
