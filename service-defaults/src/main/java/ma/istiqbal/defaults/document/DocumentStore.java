package ma.istiqbal.defaults.document;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.istiqbal.defaults.change.ChangeWriter;
import ma.istiqbal.defaults.change.Changes;
import ma.istiqbal.defaults.paging.Cursors;

/** The service's own database; opens the documents of each kind of aggregate. */
public final class DocumentStore {

    private final MongoDatabase database;
    private final ChangeWriter changes;
    private final Changes log;
    private final Cursors cursors;
    private final Clock clock;
    private final List<AggregateType<?>> types = new CopyOnWriteArrayList<>();

    public DocumentStore(MongoDatabase database, ChangeWriter changes, Changes log, Cursors cursors, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    public <T> Documents<T> documents(AggregateType<T> type) {
        types.add(type);
        var collection = database.getCollection(type.collection());
        collection.createIndex(Indexes.ascending("pending.number"), new IndexOptions().name("pending"));
        collection.createIndex(
                Indexes.ascending("request"),
                new IndexOptions().name("request").unique(true).sparse(true));
        return new Documents<>(type, database, changes, log, cursors, clock);
    }

    /** The kinds of aggregates opened so far. */
    public List<AggregateType<?>> types() {
        return types;
    }

    public MongoDatabase database() {
        return database;
    }
}
