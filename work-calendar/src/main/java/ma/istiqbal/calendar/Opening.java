package ma.istiqbal.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time without a pause in which a calendar is open.
 *
 * @param to first moment after it
 */
record Opening(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What is left of it after a moment. */
    Opening after(Instant at) {
        return at.isAfter(from) ? new Opening(at, to) : this;
    }

    /** What there is of it before a moment. */
    Opening before(Instant at) {
        return at.isBefore(to) ? new Opening(from, at) : this;
    }
}
