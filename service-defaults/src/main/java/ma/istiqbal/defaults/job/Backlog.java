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

    private final Reading<Optional<Instant>> oldestWaiting;
    private final Clock clock;

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
        this.oldestWaiting = new Reading<>(gauge, oldestWaiting, LOOK_AGAIN, clock);
        this.clock = clock;
        Gauge.builder(gauge, this, Backlog::lagSeconds)
                .baseUnit("seconds")
                .description(description)
                .register(metrics);
    }

    /** Whether what rests on the job is too old to be shown as of now, or may be. */
    public boolean isStale() {
        return lag().map(lag -> lag.compareTo(STALE) > 0).orElse(true);
    }

    private double lagSeconds() {
        return lag().map(lag -> lag.toMillis() / 1000.0).orElse(Double.NaN);
    }

    /** None while the store does not tell. */
    private Optional<Duration> lag() {
        return oldestWaiting.value().map(oldest -> oldest.map(this::age).orElse(Duration.ZERO));
    }

    private Duration age(Instant oldest) {
        Instant now = clock.instant();
        return oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
