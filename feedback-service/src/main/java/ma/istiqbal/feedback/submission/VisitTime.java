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
 * @param skewMs how far the device's clock was ahead, when it was
 */
record VisitTime(Instant capturedAt, @Nullable Long skewMs) {

    static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    static final Duration MOST_LATE = Duration.ofDays(7);

    static VisitTime of(Instant claimed, Instant now, List<Violation> violations) {
        if (claimed.isAfter(now.plus(MOST_AHEAD))) {
            violations.add(Violation.at("/capturedAt", "IN_THE_FUTURE", MOST_AHEAD.toMinutes()));
        }
        if (claimed.isBefore(now.minus(MOST_LATE))) {
            violations.add(Violation.at("/capturedAt", "TOO_LONG_AGO", MOST_LATE.toDays()));
        }
        return claimed.isAfter(now)
                ? new VisitTime(now, Duration.between(now, claimed).toMillis())
                : new VisitTime(claimed, null);
    }
}
