package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Replaces buckets by newer counts. A count yields to any other that was written since it began: whoever counts reads
 * the versions first, then what is counted, and writes only where the versions are still the same.
 */
final class Rebuilding {

    private static final int WRITES_AT_ONCE = 100;

    private Rebuilding() {}

    /** The versions of the buckets that match, by id. */
    static Map<String, Long> versions(MongoCollection<?> collection, Bson filter) {
        Map<String, Long> versions = new HashMap<>();
        collection
                .withDocumentClass(BsonDocument.class)
                .find(filter)
                .projection(new BsonDocument("version", new org.bson.BsonInt32(1)))
                .forEach(bucket -> versions.put(
                        bucket.getString("_id").getValue(),
                        bucket.getNumber("version").longValue()));
        return versions;
    }

    /**
     * @param shard the field that tells on which shard a bucket is
     * @throws com.mongodb.MongoBulkWriteException when one was rebuilt by somebody else meanwhile
     */
    static <T extends Bucket> void replace(MongoCollection<T> collection, String shard, List<T> rebuilt) {
        write(
                collection,
                rebuilt.stream().map(bucket -> replacement(shard, bucket)).toList());
    }

    /** In small commands: a store may do one alone, and citizens wait for it. */
    static <T> void write(MongoCollection<T> collection, List<? extends WriteModel<T>> all) {
        all.stream()
                .gather(Gatherers.windowFixed(WRITES_AT_ONCE))
                .forEach(some -> collection.bulkWrite(some, new BulkWriteOptions().ordered(false)));
    }

    /** Where there is a bucket of another version, this tries to insert a second one of the same id, and fails. */
    private static <T extends Bucket> ReplaceOneModel<T> replacement(String shard, T bucket) {
        Bson asItWasRead = and(eq("_id", bucket.id()), eq(shard, bucket.shard()), eq("version", bucket.version() - 1));
        return new ReplaceOneModel<>(asItWasRead, bucket, new ReplaceOptions().upsert(true));
    }
}
