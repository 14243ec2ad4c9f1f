package ma.istiqbal.defaults.change;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.document.Inserts;
import ma.istiqbal.defaults.keycloak.Scope;
import org.jspecify.annotations.Nullable;

/** The service's log of changes. */
public final class Changes {

    private final MongoCollection<ChangeRecord> collection;

    public Changes(MongoDatabase database) {
        collection = database.getCollection("changes", ChangeRecord.class);
        collection.createIndex(
                Indexes.ascending("aggregate", "aggregateId", "number"),
                new IndexOptions().name("aggregate_number").unique(true));
    }

    /** Records with {@code after < sequence <= after + limit} that the scope covers, in order. */
    public List<ChangeRecord> after(long after, int limit, Scope scope) {
        // Sequences have no gaps, so a range of them is a bounded read on any store, without a sort over the rest.
        return collection
                .find(and(gt("_id", after), lte("_id", after + limit)))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>())
                .stream()
                .filter(record -> record.open() || covers(scope, record))
                .toList();
    }

    /** The records of one aggregate with a number above {@code after}, oldest first. */
    public List<ChangeRecord> historyOf(String aggregate, String id, long after, int limit) {
        return collection
                .find(and(
                        eq("aggregate", aggregate),
                        eq("aggregateId", id),
                        gt("number", after),
                        lte("number", after + limit)))
                .sort(Sorts.ascending("number"))
                .into(new ArrayList<>());
    }

    /** Sequence of the newest record; 0 when there is none. */
    public long last() {
        ChangeRecord newest =
                collection.find().sort(Sorts.descending("_id")).limit(1).first();
        return newest == null ? 0 : newest.sequence();
    }

    @Nullable
    ChangeRecord find(String aggregate, String id, long number) {
        return collection
                .find(and(eq("aggregate", aggregate), eq("aggregateId", id), eq("number", number)))
                .first();
    }

    /** Whether the log tells that a keyed request made a change of this verb. */
    public boolean tells(String aggregate, String id, String verb, KeyedRequest request) {
        return collection
                        .find(and(
                                eq("aggregate", aggregate),
                                eq("aggregateId", id),
                                eq("verb", verb),
                                eq("request", request.id())))
                        .first()
                != null;
    }

    /** Whether the record was appended; not so when its place in the log, or its number, is taken. */
    boolean append(ChangeRecord record) {
        return Inserts.add(collection, record);
    }

    private static boolean covers(Scope scope, ChangeRecord record) {
        return switch (scope) {
            case Scope.Everything() -> true;
            case Scope.OfPartner(String partner) -> record.partners().contains(partner);
            case Scope.OfSites(var sites) -> record.sites().stream().anyMatch(sites::contains);
        };
    }
}
