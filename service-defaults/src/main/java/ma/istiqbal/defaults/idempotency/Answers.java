package ma.istiqbal.defaults.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The answers given to keyed requests, kept for 48 hours. */
final class Answers {

    static final Duration KEPT = Duration.ofDays(2);

    /** After this, a request that never finished is taken for dead, and its key may be used again. */
    static final Duration RUNNING = Duration.ofMinutes(1);

    private final MongoCollection<Answer> collection;
    private final Clock clock;

    Answers(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("idempotency", Answer.class);
        this.clock = clock;
        collection.createIndex(Indexes.ascending("startedAt"), new IndexOptions().name("startedAt"));
    }

    /** Empty when the key is now the caller's to answer for; else what is known of it. */
    Optional<Answer> claim(String id, String request) {
        Instant now = clock.instant();
        Answer running = new Answer(id, request, 0, Map.of(), null, now);
        while (true) {
            try {
                collection.insertOne(running);
                return Optional.empty();
            } catch (MongoWriteException taken) {
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
            }
            Answer known = collection.find(eq("_id", id)).first();
            if (known != null && !forgotten(known, now)) {
                return Optional.of(known);
            }
            if (known != null) {
                collection.deleteOne(and(eq("_id", id), eq("startedAt", known.startedAt())));
            }
        }
    }

    private static boolean forgotten(Answer known, Instant now) {
        Duration life = known.status() == 0 ? RUNNING : KEPT;
        return known.startedAt().plus(life).isBefore(now);
    }

    void keep(Answer answer) {
        collection.replaceOne(eq("_id", answer.id()), answer);
    }

    void release(String id) {
        collection.deleteOne(eq("_id", id));
    }

    long purge() {
        return collection
                .deleteMany(lt("startedAt", clock.instant().minus(KEPT)))
                .getDeletedCount();
    }
}
