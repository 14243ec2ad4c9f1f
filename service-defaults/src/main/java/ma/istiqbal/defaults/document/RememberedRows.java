package ma.istiqbal.defaults.document;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;

/**
 * What was read of a collection whose rows are wanted often and change seldom. It is as of at most {@link #FRESH} ago:
 * one of those who come asks the store, about once a second, which rows have changed in any instance, and these are
 * forgotten. One read serves all rows; where nobody comes, none is made.
 *
 * <p>Rows must not be deleted, and each must tell when it changed.
 */
public final class RememberedRows {

    /** Age at which nothing is used any more unless the store has said that it has not changed. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** What has an earlier time may become visible later, and the clocks of two instances differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    /** What was missed all the same, as with a clock that is wrong, is forgotten after this. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Of more it is cheaper to forget everything. */
    private static final int MOST = 1_000;

    private final MongoCollection<BsonDocument> rows;
    private final String changedAt;
    private final Clock clock;
    private final Ticker uptime;
    private final List<Memory<?>> memories = new CopyOnWriteArrayList<>();
    private final AtomicReference<CompletableFuture<Look>> newest;
    private volatile Look last;

    /** @param changedAt field with the time of a row's last change */
    public RememberedRows(MongoCollection<?> rows, String changedAt, Clock clock) {
        this(rows, changedAt, clock, Ticker.systemTicker());
    }

    /** @param uptime what ages are measured by, since a clock may be set */
    public RememberedRows(MongoCollection<?> rows, String changedAt, Clock clock, Ticker uptime) {
        this.rows = rows.withDocumentClass(BsonDocument.class);
        this.changedAt = changedAt;
        this.clock = clock;
        this.uptime = uptime;
        this.last = now();
        this.newest = new AtomicReference<>(CompletableFuture.completedFuture(last));
        Sorting.by(changedAt, changedAt).index(rows);
    }

    /** When the store was asked, as the clock and the uptime tell. */
    private record Look(Instant time, long nanos) {}

    private Look now() {
        return new Look(clock.instant(), uptime.read());
    }

    /**
     * Something to be remembered.
     *
     * @param field of the rows that has the key; it must keep its value
     * @param most keys to remember
     */
    public <V> Memory<V> by(String field, int most) {
        Memory<V> memory = new Memory<>(field, most);
        memories.add(memory);
        return memory;
    }

    /** What is known of the rows with the same key. */
    public final class Memory<V> {

        private final String field;
        private final Cache<String, V> known;

        private Memory(String field, int most) {
            this.field = field;
            this.known = Caffeine.newBuilder()
                    .maximumSize(most)
                    .expireAfterWrite(LONGEST)
                    .ticker(uptime)
                    .build();
        }

        /** @param read what is not remembered; must tell of no rows, too */
        public V get(String key, Function<? super String, ? extends V> read) {
            notice();
            return known.get(key, read);
        }

        public Map<String, V> getAll(
                Collection<String> keys,
                Function<? super Set<? extends String>, ? extends Map<? extends String, ? extends V>> read) {
            notice();
            return known.getAll(keys, read);
        }

        /** Right after a write of this instance. */
        public void forget(String key) {
            known.invalidate(key);
        }

        private void forget(BsonDocument row) {
            String[] path = field.split("\\.");
            BsonDocument parent = row;
            for (int depth = 0; depth < path.length - 1; depth++) {
                parent = parent.getDocument(path[depth]);
            }
            forget(parent.getString(path[path.length - 1]).getValue());
        }
    }

    /** One looks for all; the others go on with what is remembered, and wait only where that is too old. */
    private void notice() {
        if (!isOlderThan(PAUSE)) {
            return;
        }
        CompletableFuture<Look> before = newest.get();
        CompletableFuture<Look> mine = new CompletableFuture<>();
        if (before.isDone() && newest.compareAndSet(before, mine)) {
            await(mine.completeAsync(this::look, Runnable::run));
        } else if (isOlderThan(FRESH)) {
            await(newest.get());
        }
    }

    private boolean isOlderThan(Duration age) {
        return uptime.read() - last.nanos() > age.toNanos();
    }

    private static void await(CompletableFuture<Look> look) {
        try {
            look.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof MongoException ofStore ? ofStore : failed;
        }
    }

    private Look look() {
        Look before = last;
        // Another one may have looked since ours was found to be due.
        if (isOlderThan(PAUSE)) {
            Look now = now();
            forgetChangedSince(earlier(before.time(), now.time().minusNanos(now.nanos() - before.nanos())));
            last = now;
        }
        return last;
    }

    /** What changed since a clock was set back tells an earlier time than the last look. */
    private static Instant earlier(Instant byClock, Instant byUptime) {
        return byClock.isBefore(byUptime) ? byClock : byUptime;
    }

    private void forgetChangedSince(Instant time) {
        List<BsonDocument> changed = rows.find(gte(changedAt, time.minus(OVERLAP)))
                .projection(
                        include(memories.stream().map(memory -> memory.field).toList()))
                .limit(MOST)
                .into(new ArrayList<>());
        if (changed.size() == MOST) {
            memories.forEach(memory -> memory.known.invalidateAll());
        } else {
            memories.forEach(memory -> changed.forEach(memory::forget));
        }
    }
}
