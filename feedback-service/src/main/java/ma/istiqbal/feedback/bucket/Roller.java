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
 * that doing it twice, late or after a crash gives the same; only then do the submissions lose their mark, all that
 * were counted: a kiosk's whole batch is read once.
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
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<CountedAnswers> batch = uncounted.next(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            DayCounter.Recount recount = counter.count(batch);
            buckets.replace(recount.buckets());
            uncounted.counted(recount.read());
            batch = uncounted.next(BATCH);
        }
    }
}
