package ma.istiqbal.defaults.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was last read for a metric, and is read anew once it is too old. A thread of its own reads, and all who ask wait
 * for it half a second together: a store that hangs must not take the other figures of the process with it.
 */
final class Reading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final String metric;
    private final Supplier<? extends T> source;
    private final Duration fresh;
    private final Clock clock;
    private CompletableFuture<Optional<T>> read = CompletableFuture.completedFuture(Optional.empty());
    private CompletableFuture<Optional<T>> awaited = read;
    private Instant begun = Instant.EPOCH;

    Reading(String metric, Supplier<? extends T> source, Duration fresh, Clock clock) {
        this.metric = metric;
        this.source = source;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** None until the source has answered; a failure holds as long as an answer would. */
    synchronized Optional<T> value() {
        Instant now = clock.instant();
        if (read.isDone() && Duration.between(begun, now).abs().compareTo(fresh) > 0) {
            begun = now;
            read = CompletableFuture.supplyAsync(
                    this::read,
                    task -> Thread.ofVirtual().name("read-" + metric).start(task));
            awaited = read.copy().completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return (read.isDone() ? read : awaited).join();
    }

    private Optional<T> read() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException failure) {
            LOG.warn("{} cannot be told: {}", metric, failure.toString());
            return Optional.empty();
        }
    }
}
