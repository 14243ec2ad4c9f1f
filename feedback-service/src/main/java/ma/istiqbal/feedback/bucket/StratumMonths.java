package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.istiqbal.defaults.document.ById;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** All months of all strata. */
@Repository
class StratumMonths {

    private final MongoCollection<StratumMonth> collection;

    StratumMonths(MongoDatabase database) {
        collection = database.getCollection("stratumMonths", StratumMonth.class);
    }

    void forEach(Collection<String> ids, Consumer<StratumMonth> action) {
        ById.forEach(collection, ids, action);
    }

    /** The digests of those whose months were added up, by id. */
    Map<String, String> members(Collection<String> ids) {
        Map<String, String> members = new HashMap<>();
        collection
                .withDocumentClass(Document.class)
                .find(in("_id", ids))
                .projection(include("members"))
                .forEach(found -> members.put(found.getString("_id"), found.getString("members")));
        return members;
    }

    Map<String, Long> versions(Collection<String> ids) {
        return Rebuilding.versions(collection, in("_id", ids));
    }

    void replace(List<StratumMonth> rebuilt) {
        Rebuilding.replace(collection, "stratum", rebuilt);
    }

    /** Deletes what is left of strata that have no site any more. */
    void keepOnly(Collection<String> strata) {
        collection.deleteMany(nin("stratum", strata));
    }
}
