package ma.istiqbal.defaults.document;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;

/** Inserts documents that may be there already. */
public final class Inserts {

    private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);

    private Inserts() {}

    /** Whether a document was stored; not so when its id, or the key of another unique index, is taken. */
    public static <T> boolean add(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /**
     * Stores documents with different ids, as far as those ids are new.
     *
     * @return those whose ids were taken; all others are stored
     */
    public static <T> List<T> taken(MongoCollection<T> collection, List<T> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            collection.insertMany(documents, EACH_FOR_ITSELF);
            return List.of();
        } catch (MongoBulkWriteException failure) {
            // Only the list of errors tells the truth: the count of inserts is wrong on the embedded store.
            boolean onlyTaken = failure.getWriteConcernError() == null
                    && failure.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyTaken) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .toList();
        }
    }
}
