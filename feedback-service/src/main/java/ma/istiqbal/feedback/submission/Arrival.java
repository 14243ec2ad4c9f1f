package ma.istiqbal.feedback.submission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The way by which a submission comes.
 *
 * @param mostLate how long ago it may have been said
 * @param skewMs how far the device's clock is ahead of ours, when the device has told its time
 * @param live whether somebody may be sending it this moment, so that its speed tells something
 */
record Arrival(Duration mostLate, @Nullable Long skewMs, boolean live) {

    static final Arrival ALONE = new Arrival(Duration.ofDays(7), null, true);

    static Arrival inBatch(Duration mostLate, @Nullable Long skewMs) {
        return new Arrival(mostLate, skewMs, false);
    }
}
