package ma.istiqbal.defaults.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.istiqbal.defaults.document.Inserts;
import org.bson.conversions.Bson;

/** The answers given to keyed requests, kept for 48 hours. */
final class Answers {

    static final Duration KEPT = Duration.ofDays(2);

    /** After this, a request that never finished is taken for dead, and may be tried again. */
    static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final MongoCollection<Answer> collection;
    private final Clock clock;

    Answers(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("idempotency", Answer.class);
        this.clock = clock;
        collection.createIndex(Indexes.ascending("startedAt"), new IndexOptions().name("startedAt"));
    }

    /** Makes the key the caller's to answer for, if it is nobody's, or if whoever had it before gave no answer. */
    Claim claim(String id, String request) {
        Instant now = clock.instant();
        Answer first = Answer.awaited(id, request, now);
        while (true) {
            if (Inserts.add(collection, first)) {
                return new Claim(first, true);
            }
            Answer known = collection.find(eq("_id", id)).first();
            if (known == null) {
                continue;
            }
            if (isOlder(known, KEPT, now)) {
                collection.deleteOne(unchanged(known));
            } else if (!known.request().equals(request) || !mayBeTriedAgain(known, now)) {
                return new Claim(known, false);
            } else {
                Answer again = known.awaitedAgain(now);
                if (collection.replaceOne(unchanged(known), again).getMatchedCount() == 1) {
                    return new Claim(again, true);
                }
            }
        }
    }

    private static boolean mayBeTriedAgain(Answer known, Instant now) {
        return known.status() == Answer.RUNNING && isOlder(known, LONGEST_RUN, now);
    }

    private static boolean isOlder(Answer known, Duration age, Instant now) {
        return known.startedAt().plus(age).isBefore(now);
    }

    /** Who was taken for dead, and another went on, no longer answers for the key. */
    private static Bson unchanged(Answer claimed) {
        return and(eq("_id", claimed.id()), eq("startedAt", claimed.startedAt()), eq("status", claimed.status()));
    }

    void keep(Answer claimed, Answer given) {
        collection.replaceOne(unchanged(claimed), given);
    }

    /** The request failed; whether it took effect is not known. */
    void release(Answer claimed) {
        collection.replaceOne(unchanged(claimed), claimed.failed());
    }

    long purge() {
        return collection
                .deleteMany(lt("startedAt", clock.instant().minus(KEPT)))
                .getDeletedCount();
    }

    /**
     * What is known of a key.
     *
     * @param ours whether the answer is the caller's to give
     */
    record Claim(Answer answer, boolean ours) {}
}
