package ma.istiqbal.feedback.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

/** Documents of which the latest version wins, in whatever order the versions come. */
final class Latest<T> {

    private final MongoCollection<T> collection;

    Latest(MongoCollection<T> collection) {
        this.collection = collection;
    }

    MongoCollection<T> collection() {
        return collection;
    }

    void keep(String id, long version, T state) {
        boolean newer = collection
                        .replaceOne(and(eq("_id", id), lte("version", version)), state)
                        .getMatchedCount()
                == 1;
        if (!newer) {
            insert(state);
        }
    }

    private void insert(T state) {
        try {
            collection.insertOne(state);
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }
}
