package ma.istiqbal.feedback.bucket;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int BATCH = 2000;

    private final Uncounted uncounted;
    private final DayBuckets buckets;
    private final Clock clock;

    Roller(Uncounted uncounted, DayBuckets buckets, Clock clock) {
        this.uncounted = uncounted;
        this.buckets = buckets;
        this.clock = clock;
    }

    void roll() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<CountedAnswers> batch = uncounted.next(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            buckets.replace(days(batch).values().stream().map(this::count).toList());
            uncounted.counted(batch);
            batch = uncounted.next(BATCH);
        }
    }

    /** One submission of each point and day. */
    private static Map<String, CountedAnswers> days(List<CountedAnswers> batch) {
        Map<String, CountedAnswers> days = new LinkedHashMap<>();
        batch.forEach(one -> days.putIfAbsent(DayBucket.id(one.site(), one.point(), one.day()), one));
        return days;
    }

    private DayBucket count(CountedAnswers one) {
        Tally tally = new Tally(one);
        uncounted.forEach(one.site(), one.day(), one.point(), tally::add);
        return tally.bucket(clock.instant());
    }
}
