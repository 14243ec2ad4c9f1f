package ma.istiqbal.defaults.change;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.job.Loop;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.context.SmartLifecycle;

/** Carries the records of changes from the changed documents into the log; one relay at a time per service. */
public final class ChangeRelay implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 200;
    private static final Bson PENDING = gt("pending.number", 0L);

    private final DocumentStore store;
    private final Changes changes;
    private final LockProvider locks;
    private final Clock clock;
    private final Counter relayed;
    private final Loop loop;

    public ChangeRelay(
            DocumentStore store,
            Changes changes,
            ChangeWriter writer,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        this.store = store;
        this.changes = changes;
        this.locks = locks;
        this.clock = clock;
        this.loop = new Loop("change-relay", PAUSE, Duration.ZERO, this::relay, writer.wakeUp());
        this.relayed = metrics.counter("istiqbal.changes.relayed");
    }

    /** When the oldest change came that is not in the log yet, whoever should have carried it. */
    Optional<Instant> oldestPending() {
        return store.types().stream()
                .flatMap(type -> oldestPending(type).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> oldestPending(AggregateType<?> type) {
        return Optional.ofNullable(documents(type)
                        .find(PENDING)
                        .projection(include("pending"))
                        .sort(ascending("pending.at"))
                        .first())
                .map(document -> document.pending().getFirst().at());
    }

    /** Carries all there is, if no other relay of the service is at it. */
    void relay() {
        List<AggregateType<?>> waiting =
                store.types().stream().filter(this::hasPending).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Optional<SimpleLock> lock =
                locks.lock(new LockConfiguration(ClockProvider.now(), "change-relay", LEASE, Duration.ZERO));
        if (lock.isEmpty()) {
            return;
        }
        try {
            Instant lease = clock.instant().plus(LEASE.dividedBy(2));
            long last = changes.last();
            for (AggregateType<?> type : waiting) {
                last = relay(type, last, lease);
            }
        } finally {
            lock.get().unlock();
        }
    }

    private long relay(AggregateType<?> type, long lastSequence, Instant until) {
        long last = lastSequence;
        List<Pending> batch = batch(type);
        while (!batch.isEmpty() && clock.instant().isBefore(until)) {
            for (Pending document : batch) {
                for (PendingChange change : document.pending()) {
                    last = append(type, document.id(), change, last);
                }
                clear(type, document);
            }
            batch = batch(type);
        }
        return last;
    }

    /** Returns the sequence of the log's newest record. */
    private long append(AggregateType<?> type, String id, PendingChange change, long lastSequence) {
        long last = lastSequence;
        while (changes.find(type.name(), id, change.number()) == null) {
            ChangeRecord previous = changes.find(type.name(), id, change.number() - 1);
            String previousHash = previous == null ? "" : previous.hash();
            if (changes.append(ChangeRecord.of(last + 1, type.name(), id, type.isOpen(), change, previousHash))) {
                relayed.increment();
                return last + 1;
            }
            last = changes.last();
        }
        return last;
    }

    private boolean hasPending(AggregateType<?> type) {
        return documents(type).find(PENDING).projection(include("_id")).first() != null;
    }

    private List<Pending> batch(AggregateType<?> type) {
        return documents(type)
                .find(PENDING)
                .projection(include("pending"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }

    private void clear(AggregateType<?> type, Pending document) {
        long number = document.pending().getLast().number();
        documents(type)
                .updateOne(
                        eq("_id", document.id()),
                        Updates.pullByFilter(
                                new Document("pending", lte("number", number).toBsonDocument())));
    }

    private MongoCollection<Pending> documents(AggregateType<?> type) {
        return store.database().getCollection(type.collection(), Pending.class);
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

    /** A document that still carries records; public because the record codec needs it to be. */
    public record Pending(@BsonId String id, List<PendingChange> pending) {}
}
