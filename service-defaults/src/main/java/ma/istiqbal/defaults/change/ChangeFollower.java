package ma.istiqbal.defaults.change;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import ma.istiqbal.defaults.job.Loop;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.context.SmartLifecycle;

/**
 * Follows another service's feed into a read model of our own, so that our answers do not depend on that service
 * being up. The consumer sees every event at least once, in order, and must not mind seeing one again.
 */
public final class ChangeFollower implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String feed;
    private final LongFunction<FollowedPage> reader;
    private final Consumer<FollowedEvent> consumer;
    private final MongoCollection<Position> positions;
    private final LockProvider locks;
    private final Clock clock;
    private volatile Instant lastRead;
    private final Loop loop;

    /**
     * @param feed name of the feed, {@code site-changes}
     * @param reader reads the page after a position
     */
    ChangeFollower(
            String feed,
            LongFunction<FollowedPage> reader,
            Consumer<FollowedEvent> consumer,
            MongoDatabase database,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        this.feed = feed;
        this.reader = reader;
        this.consumer = consumer;
        this.positions = database.getCollection("followers", Position.class);
        this.locks = locks;
        this.clock = clock;
        this.lastRead = clock.instant();
        this.loop = new Loop("follow-" + feed, PAUSE, Duration.ZERO, this::follow, new Semaphore(0));
        Gauge.builder("istiqbal.follower.staleness", this, ChangeFollower::staleSeconds)
                .tag("feed", feed)
                .baseUnit("seconds")
                .description("time since this instance last read the feed to its end")
                .register(metrics);
    }

    private double staleSeconds() {
        return Duration.between(lastRead, clock.instant()).toMillis() / 1000.0;
    }

    /** Reads to the end of the feed, if no other instance of this service is at it. */
    public void follow() {
        var lock = locks.lock(new LockConfiguration(ClockProvider.now(), "follow-" + feed, LEASE, Duration.ZERO));
        if (lock.isEmpty()) {
            return;
        }
        try {
            Instant lease = clock.instant().plus(LEASE.dividedBy(2));
            long position = position();
            while (clock.instant().isBefore(lease)) {
                FollowedPage page = reader.apply(position);
                page.items().forEach(consumer);
                if (page.next() == position) {
                    lastRead = clock.instant();
                    return;
                }
                position = page.next();
                positions.replaceOne(eq("_id", feed), new Position(feed, position), new ReplaceOptions().upsert(true));
            }
        } finally {
            lock.get().unlock();
        }
    }

    private long position() {
        Position known = positions.find(eq("_id", feed)).first();
        return known == null ? 0 : known.after();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** How far a feed was read; public because the record codec needs it to be. */
    public record Position(@BsonId String feed, long after) {}
}
