package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** All month buckets. */
@Repository
class MonthBuckets {

    private final MongoCollection<MonthBucket> collection;

    MonthBuckets(MongoDatabase database) {
        collection = database.getCollection("monthBuckets", MonthBucket.class);
        collection.createIndex(Indexes.ascending("site"), new IndexOptions().name("site"));
    }

    void forEach(Collection<String> ids, Consumer<MonthBucket> action) {
        collection.find(in("_id", ids)).forEach(action);
    }

    /** All that a site ever had. */
    List<MonthBucket> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    Map<String, Long> versions(Collection<String> ids) {
        return Rebuilding.versions(collection, in("_id", ids));
    }

    void replace(List<MonthBucket> rebuilt) {
        Rebuilding.replace(collection, rebuilt);
    }
}
