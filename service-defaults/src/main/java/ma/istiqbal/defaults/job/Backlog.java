package ma.istiqbal.defaults.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How far a job is behind what it has to do, as every instance sees it, whichever of them does the job. */
public final class Backlog {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Supplier<Optional<Instant>> oldestWaiting;
    private final Clock clock;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile Instant oldest = Instant.MAX;

    /**
     * @param gauge name of the metric that shows the lag, in seconds
     * @param oldestWaiting when the oldest piece of work came that is not done
     */
    public Backlog(
            String gauge,
            String description,
            Supplier<Optional<Instant>> oldestWaiting,
            Clock clock,
            MeterRegistry metrics) {
        this.oldestWaiting = oldestWaiting;
        this.clock = clock;
        Gauge.builder(gauge, this, backlog -> backlog.lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description(description)
                .register(metrics);
    }

    /** Whether what rests on the job is too old to be shown as of now. */
    public boolean isStale() {
        return lag().compareTo(STALE) > 0;
    }

    private Duration lag() {
        Instant now = clock.instant();
        if (lookedAt.plus(LOOK_AGAIN).isBefore(now)) {
            oldest = oldestWaiting.get().orElse(Instant.MAX);
            lookedAt = now;
        }
        return oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
