package ma.istiqbal.defaults.change;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import ma.istiqbal.defaults.change.FollowedEvent.FollowedPage;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import net.javacrumbs.shedlock.core.LockProvider;

/** Makes the followers of this service. */
public final class ChangeFollowers {

    private static final int PAGE = 200;

    private final Upstreams upstreams;
    private final MongoDatabase database;
    private final LockProvider locks;
    private final Clock clock;
    private final MeterRegistry metrics;

    ChangeFollowers(
            Upstreams upstreams, MongoDatabase database, LockProvider locks, Clock clock, MeterRegistry metrics) {
        this.upstreams = upstreams;
        this.database = database;
        this.locks = locks;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * @param name of the follower, {@code site-changes}; each has a position of its own, and so waits for no other
     * @param service whose feed it is
     */
    public ChangeFollower follow(String name, String service, Feed feed, Consumer<FollowedEvent> consumer) {
        Upstream upstream = upstreams.upstream(service);
        return new ChangeFollower(
                name,
                position -> upstream.call(() -> feed.after(position, PAGE)),
                consumer,
                database,
                locks,
                clock,
                metrics);
    }

    /** Another service's feed, as its client reads it. */
    @FunctionalInterface
    public interface Feed {

        FollowedPage after(long position, int limit);
    }
}
