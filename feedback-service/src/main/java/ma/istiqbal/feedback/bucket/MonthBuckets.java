package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
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
        collection.createIndex(Indexes.ascending("firstDay"), new IndexOptions().name("firstDay"));
    }

    void forEach(Collection<String> ids, Consumer<MonthBucket> action) {
        collection.find(in("_id", ids)).forEach(action);
    }

    /** All that a site ever had. */
    List<MonthBucket> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    boolean anyAnswerUntil(LocalDate day) {
        return collection.find(and(lte("firstDay", day), gt("points.n", 0L))).first() != null;
    }

    Map<String, Long> versions(Collection<String> ids) {
        return Rebuilding.versions(collection, in("_id", ids));
    }

    void replace(List<MonthBucket> rebuilt) {
        Rebuilding.replace(collection, rebuilt);
    }
}
