package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far the buckets are behind the visits, as every instance sees it, whichever of them does the counting. */
@Component
class WaitFreshness {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Visits visits;
    private final Clock clock;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile Instant oldest = Instant.MAX;

    WaitFreshness(Visits visits, Clock clock, MeterRegistry metrics) {
        this.visits = visits;
        this.clock = clock;
        Gauge.builder(
                        "istiqbal.visits.bucket.lag",
                        this,
                        freshness -> freshness.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest visit that is in no bucket yet")
                .register(metrics);
    }

    boolean isStale() {
        return lag().compareTo(STALE) > 0;
    }

    private Duration lag() {
        Instant now = clock.instant();
        if (lookedAt.plus(LOOK_AGAIN).isBefore(now)) {
            oldest = visits.uncounted(1).stream()
                    .map(Visit::receivedAt)
                    .findFirst()
                    .orElse(Instant.MAX);
            lookedAt = now;
        }
        return oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
