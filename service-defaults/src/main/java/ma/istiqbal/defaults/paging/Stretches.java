package ma.istiqbal.defaults.paging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * The rows that come after one, as conditions one after another: those with a value in the sorted field, and those
 * without, which the store puts below all values but does not find by comparing with one.
 */
final class Stretches {

    private Stretches() {}

    static List<Bson> after(BsonDocument row, String path, boolean descending) {
        BsonValue key = row.get("key", BsonNull.VALUE);
        BsonValue id = row.get("id");
        Bson laterId = descending ? lt("_id", id) : gt("_id", id);
        if (path.equals("_id")) {
            return List.of(laterId);
        }
        if (key.isNull()) {
            Bson without = and(eq(path, null), laterId);
            return descending ? List.of(without) : List.of(without, ne(path, null));
        }
        // The first bound says nothing new, but tells an index where the page begins.
        return descending
                ? List.of(and(lte(path, key), or(lt(path, key), laterId)), eq(path, null))
                : List.of(and(gte(path, key), or(gt(path, key), laterId)));
    }
}
