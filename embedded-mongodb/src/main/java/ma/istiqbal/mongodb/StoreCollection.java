package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection as a map from _id to document, in the order of the _ids. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, Document> documents;
    private boolean indexesBuilt;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, Document> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<Object, Document> documents() {
        return documents;
    }

    /** Fills all indexes in one pass; those added later are filled one by one. */
    void buildIndexes() {
        fill(getIndexes());
        indexesBuilt = true;
    }

    private void fill(List<Index<Object>> indexes) {
        for (Map.Entry<Object, Document> entry : documents.entrySet()) {
            for (Index<Object> index : indexes) {
                index.add(entry.getValue(), entry.getKey(), this);
            }
        }
    }

    @Override
    public void addIndex(Index<Object> index) {
        int before = getNumIndexes();
        super.addIndex(index);
        if (indexesBuilt && getNumIndexes() > before && !(index instanceof PrimaryKeyIndex)) {
            try {
                fill(List.of(index));
            } catch (RuntimeException e) {
                dropIndex(index.getName());
                throw e;
            }
        }
    }

    /** The narrowest candidates that an index has for the query; all its matches are among them. */
    Optional<Candidates> candidates(Document query) {
        Conditions conditions = Conditions.of(query);
        return getIndexes().stream()
                .map(index -> ((CandidateIndex) index).candidates(conditions))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Candidates::precision));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        if (isNaturalDescending(orderBy)) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        Optional<List<Document>> first = limit > 0 ? first(query, orderBy, (long) skip + limit) : Optional.empty();
        if (first.isPresent()) {
            return matchDocumentsFromStream(query, first.get().stream(), skip, limit, batchSize, null, projection);
        }
        Optional<Candidates> candidates = candidates(query);
        return candidates.isPresent()
                ? matchDocuments(query, candidates.get().positions(), orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, orderBy, skip, limit, batchSize, projection);
    }

    /** The first matches in an order, where an index has it and few enough documents have to be looked at. */
    Optional<List<Document>> first(Document query, @Nullable Document orderBy, long wanted) {
        Conditions conditions = Conditions.of(query);
        return IndexOrder.of(orderBy)
                .flatMap(order -> getIndexes().stream()
                        .map(index -> ((CandidateIndex) index).inOrder(conditions, order))
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingInt(OrderedCandidates::precision)))
                .flatMap(ordered -> ordered.first(
                        wanted,
                        this::getDocument,
                        document -> documentMatchesQuery(document, query),
                        candidates(query).map(Candidates::entries).orElse(null)));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Iterator<Object> keys = isNaturalDescending(orderBy)
                ? documents.keyIteratorReverse(documents.lastKey())
                : documents.keyIterator(null);
        Iterable<Object> positions = () -> keys;
        return matchDocuments(query, positions, orderBy, skip, limit, batchSize, projection);
    }

    // Copies, because some stages of aggregations write into the documents they are given.

    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return super.handleQueryAsStream(query).map(Document::cloneDeeply);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return handleQueryAsStream(new Document());
    }

    /** Wrapped, because the library takes a field called "query" in a bare filter for the filter. */
    @Override
    public synchronized int deleteDocuments(Document filter, int limit, Oplog oplog) {
        return super.deleteDocuments(new Document("$query", filter), limit, oplog);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        documents.put(key, document);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document with _id " + position);
        }
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(e -> new DocumentWithPosition<>(e.getValue(), e.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
