package ma.istiqbal.defaults.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeWriter;
import ma.istiqbal.defaults.change.Changes;
import ma.istiqbal.defaults.change.KeyedRequest;
import ma.istiqbal.defaults.change.PendingChange;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Ranking;
import ma.istiqbal.defaults.text.SearchText;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind of aggregate. A change's record is written in the same document as the change and
 * {@linkplain ma.istiqbal.defaults.change.ChangeRelay relayed} from there.
 */
public final class Documents<T> {

    private final AggregateType<T> type;
    private final MongoCollection<RawBsonDocument> collection;
    private final StoredReader<T> reader;
    private final ScopeFilter scopes;
    private final ChangeWriter changes;
    private final Changes log;
    private final Cursors cursors;
    private final Clock clock;

    Documents(
            AggregateType<T> type,
            MongoDatabase database,
            ChangeWriter changes,
            Changes log,
            Cursors cursors,
            Clock clock) {
        this.type = type;
        this.collection = database.getCollection(type.collection(), RawBsonDocument.class);
        this.reader = new StoredReader<>(database.getCodecRegistry().get(type.state()));
        this.scopes = new ScopeFilter(type.partnerPath(), type.sitePath());
        this.changes = changes;
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    public AggregateType<T> type() {
        return type;
    }

    public Optional<Stored<T>> find(String id, Scope scope) {
        return find(and(eq("_id", id), scopes.of(scope)));
    }

    /** For the service's own work, in nobody's name. */
    public Optional<Stored<T>> find(String id) {
        return find(eq("_id", id));
    }

    private Optional<Stored<T>> find(Bson filter) {
        return Optional.ofNullable(collection.find(filter).first()).map(reader::read);
    }

    /** All that match; only for selections that are known to be small. */
    public List<Stored<T>> findAll(Bson filter) {
        return collection.find(filter).map(reader::read).into(new ArrayList<>());
    }

    public Page<Stored<T>> page(Bson filter, Scope scope, PageRequest page) {
        Bson selection = and(filter, scopes.of(scope), matching(page.search()));
        return cursors.page(collection, selection, page, reader::read);
    }

    /** A page in an order that the store cannot make; the filter must bound what has to be ranked. */
    public Page<Stored<T>> page(Bson filter, Scope scope, PageRequest page, Ranking ranking) {
        Bson selection = and(filter, scopes.of(scope), matching(page.search()));
        return cursors.page(collection, selection, page, ranking, reader::read);
    }

    /** Which versions of which aggregates match, in the order of their ids: enough to know what has changed. */
    public List<Reference> references(Bson filter, Scope scope, @Nullable String search) {
        return collection
                .withDocumentClass(Reference.class)
                .find(and(filter, scopes.of(scope), matching(search)))
                .projection(Projections.include("version"))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private static Bson matching(@Nullable String search) {
        return search == null ? new BsonDocument() : SearchText.filter("search", search);
    }

    public long count(Bson filter) {
        return collection.countDocuments(filter);
    }

    /**
     * What a keyed request that is tried again has added in an earlier attempt. To be asked before rules that what was
     * added would break; {@link #insert} finds it by itself.
     */
    public Optional<Stored<T>> insertedBefore() {
        return KeyedRequest.triedAgain().flatMap(this::insertedBy);
    }

    private Optional<Stored<T>> insertedBy(KeyedRequest request) {
        return find(eq("request", request.id()));
    }

    /**
     * Adds an aggregate; a keyed request adds one of a kind. When it has added it already, that one is returned as it
     * stands now, which may be another than the given one.
     *
     * @throws DuplicateKey when its id, or the key of another unique index, is taken
     */
    public Stored<T> insert(T state, Change change) {
        Instant now = clock.instant();
        Stored<T> stored = new Stored<>(type.id().apply(state), 1, 1, now, now, state);
        BsonDocument body = encode(state);
        BsonDocument document = new BsonDocument("_id", new BsonString(stored.id()))
                .append("version", new BsonInt64(1))
                .append("changes", new BsonInt64(1))
                .append("createdAt", new BsonDateTime(now.toEpochMilli()))
                .append("changedAt", new BsonDateTime(now.toEpochMilli()))
                .append("state", body)
                .append("pending", new BsonArray(List.of(encode(pending(stored, null, change)))));
        if (type.searchText() != null) {
            document.append("search", new BsonString(searchText(state)));
        }
        Optional<KeyedRequest> request = KeyedRequest.current();
        request.ifPresent(keyed -> document.append("request", new BsonString(keyed.id())));
        try {
            collection.insertOne(new RawBsonDocument(document, new BsonDocumentCodec()));
        } catch (MongoWriteException failure) {
            return request.flatMap(this::insertedBy).orElseThrow(() -> duplicate(failure));
        }
        changes.written();
        return stored;
    }

    /**
     * Replaces an aggregate's state, unless a keyed request that is tried again has done so already.
     *
     * @throws StaleVersion when somebody else has changed it since it was read
     */
    public Stored<T> replace(Stored<T> before, T after, Change change) {
        if (wasMade(before.id(), change)) {
            return find(before.id()).orElseThrow(StaleVersion::new);
        }
        Instant now = clock.instant();
        Stored<T> read = before;
        while (true) {
            Stored<T> next =
                    new Stored<>(read.id(), read.version() + 1, read.changes() + 1, read.createdAt(), now, after);
            List<Bson> updates = new ArrayList<>(List.of(
                    Updates.set("version", next.version()),
                    Updates.set("changes", next.changes()),
                    Updates.set("changedAt", now),
                    Updates.set("state", encode(after)),
                    Updates.push("pending", encode(pending(next, before.state(), change)))));
            if (type.searchText() != null) {
                updates.add(Updates.set("search", searchText(after)));
            }
            if (write(read, Updates.combine(updates))) {
                return next;
            }
            read = sameVersion(before);
        }
    }

    /** Records what was attempted and refused; the state and its version stay as they are. */
    public void recordRefusal(Stored<T> aggregate, Change attempt) {
        Stored<T> read = aggregate;
        while (!wasMade(aggregate.id(), attempt)) {
            Stored<T> next = new Stored<>(
                    read.id(), read.version(), read.changes() + 1, read.createdAt(), read.changedAt(), read.state());
            Bson update = Updates.combine(
                    Updates.set("changes", next.changes()),
                    Updates.push("pending", encode(pending(next, read.state(), attempt))));
            if (write(read, update)) {
                return;
            }
            read = find(aggregate.id()).orElseThrow(StaleVersion::new);
        }
    }

    /**
     * Whether a keyed request that is tried again has made the change before. A record is in the log before it leaves
     * its document, so the document is asked first.
     */
    private boolean wasMade(String id, Change change) {
        return KeyedRequest.triedAgain()
                .filter(request ->
                        isPending(id, change.verb(), request) || log.tells(type.name(), id, change.verb(), request))
                .isPresent();
    }

    private boolean isPending(String id, String verb, KeyedRequest request) {
        Bson made = elemMatch("pending", and(eq("request", request.id()), eq("verb", verb)));
        return count(and(eq("_id", id), made)) > 0;
    }

    /** The counter of changes makes the write conditional: it moves with every state, and with every refusal. */
    private boolean write(Stored<T> read, Bson update) {
        Bson unchanged = and(eq("_id", read.id()), eq("changes", read.changes()));
        try {
            boolean written = collection.updateOne(unchanged, update).getMatchedCount() == 1;
            if (written) {
                changes.written();
            }
            return written;
        } catch (MongoWriteException failure) {
            throw duplicate(failure);
        }
    }

    /** Another record came between, but not another state: the write may be tried again. */
    private Stored<T> sameVersion(Stored<T> before) {
        return find(before.id())
                .filter(now -> now.version() == before.version())
                .orElseThrow(StaleVersion::new);
    }

    private PendingChange pending(Stored<T> next, @Nullable T before, Change change) {
        return changes.pending(
                change,
                next.changes(),
                next.version(),
                before,
                next.state(),
                scopes.partners(encode(next.state())),
                scopes.sites(encode(next.state())));
    }

    private <D> BsonDocument encode(D value) {
        return BsonDocumentWrapper.asBsonDocument(value, collection.getCodecRegistry());
    }

    private String searchText(T state) {
        return SearchText.fold(Objects.requireNonNull(type.searchText()).apply(state));
    }

    private static RuntimeException duplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                ? new DuplicateKey(failure.getError().getMessage())
                : failure;
    }
}
