package ma.istiqbal.feedback.submission;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What time it is for the device that sends. Up to a day wrong, its times are corrected; beyond, nobody can tell since
 * when it is wrong, and the whole batch waits until its clock is right.
 */
final class DeviceClock {

    static final String HEADER = "Device-Time";
    static final Duration MOST_WRONG = Duration.ofDays(1);

    private DeviceClock() {}

    /** How far it is ahead of ours, in milliseconds; nothing where the device does not tell. */
    static @Nullable Long skew(@Nullable String deviceTime, Instant now) {
        if (deviceTime == null) {
            return null;
        }
        Duration ahead;
        try {
            ahead = Duration.between(now, Instant.parse(deviceTime.strip()));
        } catch (DateTimeException malformed) {
            throw new InvalidRequest(Violation.at(HEADER, "WRONG_FORMAT"));
        }
        if (ahead.abs().compareTo(MOST_WRONG) > 0) {
            throw new ImpossibleRequest(Violation.at(HEADER, "CLOCK_TOO_WRONG", MOST_WRONG.toHours()));
        }
        return ahead.toMillis();
    }
}
