package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.Uncounted;
import org.springframework.stereotype.Component;

/**
 * Brings the buckets up to date with what was said since it last looked. Only when they are written do the submissions
 * lose their mark, all that were counted: a kiosk's whole batch is read once.
 */
@Component
class Roller {

    /** Enough to find the days that many sites have changed. */
    private static final int BATCH = 10_000;

    private final Uncounted uncounted;
    private final DayCounter counter;
    private final DayBuckets buckets;
    private final Clock clock;

    Roller(Uncounted uncounted, DayCounter counter, DayBuckets buckets, Clock clock) {
        this.uncounted = uncounted;
        this.counter = counter;
        this.buckets = buckets;
        this.clock = clock;
    }

    void roll() {
        roll(BATCH);
    }

    /** @param batch of submissions that are taken up at a time */
    void roll(int batch) {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        DayCounter.Days days = counter.count(batch);
        while (!days.isEmpty() && clock.instant().isBefore(pause)) {
            buckets.replace(days.buckets());
            uncounted.counted(days.marks());
            days = counter.count(batch);
        }
    }
}
