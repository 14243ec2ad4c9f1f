package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import ma.istiqbal.defaults.document.Inserts;
import ma.istiqbal.defaults.document.RememberedRows;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;

/** Documents of which the latest version wins, in whatever order the versions come; each tells when it was kept. */
public final class Latest<T> {

    private static final String KEPT_AT = "keptAt";

    private final MongoCollection<T> collection;
    private final MongoCollection<BsonDocument> rows;
    private final Clock clock;

    public Latest(MongoCollection<T> collection, Clock clock) {
        this.collection = collection;
        this.rows = collection.withDocumentClass(BsonDocument.class);
        this.clock = clock;
    }

    public MongoCollection<T> collection() {
        return collection;
    }

    public RememberedRows remembered() {
        return new RememberedRows(collection, KEPT_AT, clock);
    }

    /** Keeps a state unless a later one is there. */
    public void keep(String id, long version, T state) {
        BsonDocument row = BsonDocumentWrapper.asBsonDocument(state, collection.getCodecRegistry());
        row.append(KEPT_AT, new BsonDateTime(clock.millis()));
        // Another instance may insert in between: what is there then is newer, or is replaced after all.
        if (!replace(id, version, row) && !Inserts.add(rows, row)) {
            replace(id, version, row);
        }
    }

    private boolean replace(String id, long version, BsonDocument row) {
        return rows.replaceOne(and(eq("_id", id), lte("version", version)), row).getMatchedCount() == 1;
    }
}
