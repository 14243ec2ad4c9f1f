package ma.istiqbal.feedback.bucket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.Uncounted;
import org.springframework.stereotype.Component;

/** How far the buckets are behind the submissions, as every instance sees it, whichever of them does the counting. */
@Component
public class Freshness {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Uncounted uncounted;
    private final Clock clock;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile Instant oldest = Instant.MAX;

    Freshness(Uncounted uncounted, Clock clock, MeterRegistry metrics) {
        this.uncounted = uncounted;
        this.clock = clock;
        Gauge.builder(
                        "istiqbal.feedback.roller.lag",
                        this,
                        freshness -> freshness.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest submission that is in no bucket yet")
                .register(metrics);
    }

    public boolean isStale() {
        return lag().compareTo(STALE) > 0;
    }

    private Duration lag() {
        Instant now = clock.instant();
        if (lookedAt.plus(LOOK_AGAIN).isBefore(now)) {
            oldest = uncounted.next(1).stream()
                    .map(CountedAnswers::receivedAt)
                    .findFirst()
                    .orElse(Instant.MAX);
            lookedAt = now;
        }
        return oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
