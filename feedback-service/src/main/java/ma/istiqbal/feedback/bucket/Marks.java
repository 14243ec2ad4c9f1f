package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * The buckets that the sums above them do not know yet: each carries the mark {@code unrolled} from the write that has
 * changed it, so that nothing is forgotten in a crash.
 */
final class Marks<M extends Marks.Mark> {

    private static final String MARK = "unrolled";

    private final MongoCollection<M> collection;
    private final List<String> fields;

    /** @param fields of the mark, beside its id */
    Marks(MongoCollection<M> collection, List<String> fields) {
        this.collection = collection;
        this.fields = fields;
        collection.createIndex(
                Indexes.ascending(MARK), new IndexOptions().name(MARK).sparse(true));
    }

    /** One bucket, as far as its mark goes. */
    interface Mark {

        String id();

        String site();

        Instant countedAt();

        /** The version that is not known above. */
        long unrolled();
    }

    List<M> some(int limit) {
        return read(gt(MARK, 0L), limit);
    }

    List<M> some(Bson among, int limit) {
        return read(and(gt(MARK, 0L), among), limit);
    }

    private List<M> read(Bson marked, int limit) {
        return collection.find(marked).projection(include(fields)).limit(limit).into(new ArrayList<>());
    }

    /** Takes the mark off, except from what was rebuilt since it was read. */
    void takeOff(List<M> read) {
        Rebuilding.write(
                collection,
                read.stream()
                        .map(mark -> new UpdateOneModel<M>(
                                and(eq("_id", mark.id()), eq("site", mark.site()), eq(MARK, mark.unrolled())),
                                Updates.unset(MARK)))
                        .toList());
    }
}
