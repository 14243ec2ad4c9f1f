package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the buckets of what was said since it last looked. A bucket is counted anew from all its submissions, so
 * that doing it twice, late or after a crash gives the same; only then do the submissions lose their mark.
 */
@Component
class Roller {

    /** Large, because a busy day is counted once for a batch, however many of its submissions are in it. */
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
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<CountedAnswers> batch = uncounted.next(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            buckets.replace(counter.count(batch));
            uncounted.counted(batch);
            batch = uncounted.next(BATCH);
        }
    }
}
