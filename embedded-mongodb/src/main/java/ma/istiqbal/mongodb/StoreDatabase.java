package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are maps of the store file, one map each; indexes are rebuilt when it is opened. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private final MVStore store;
    private final List<StoreCollection> opened = new ArrayList<>();
    private boolean opening = true;

    StoreDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
        opened.forEach(StoreCollection::buildIndexes);
        opened.clear();
        opening = false;
    }

    static Set<String> names(MVStore store) {
        return store.getMapNames().stream()
                .map(map -> map.substring(0, map.indexOf('.')))
                .collect(Collectors.toSet());
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        UnaryOperator<Document> answer = q -> super.handleCommand(channel, command, q, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> InsertReply.counted(query, answer.apply(query));
            case "update" -> new UpdateBatch(query, answer).run();
            case "aggregate" -> aggregate(command, query, databases, oplog, answer);
            case "dropindexes" -> dropIndexes(command, query, answer);
            default -> answer.apply(query);
        };
    }

    /** Lets an index serve the leading $match, where the library would read the whole collection, and knows $unionWith. */
    private Document aggregate(
            String command, Document query, DatabaseResolver databases, Oplog oplog, UnaryOperator<Document> answer) {
        List<Document> pipeline = Pipelines.of(query);
        String name = String.valueOf(query.get(command));
        if (resolveCollection(name, false) == null && pipeline.stream().noneMatch(Pipelines::isUnion)) {
            return answer.apply(query);
        }
        Stages stages = (collection, some) -> {
            Aggregation aggregation =
                    Aggregation.fromPipeline(some, databases, this, resolveCollection(collection, false), oplog);
            aggregation.validate(query);
            return aggregation;
        };
        boolean copies = !Pipelines.leaveDocumentsAlone(pipeline);
        Document cursor = new Document("id", 0L)
                .append("ns", getDatabaseName() + "." + name)
                .append("firstBatch", result(name, pipeline, stages, copies));
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    /** Makes the library's stages on a collection, which need not be there. */
    private interface Stages {

        Aggregation on(String collection, List<Document> pipeline);
    }

    /** @param copies whether any stage, also one after a union, may write into what it is given */
    private List<Document> result(String name, List<Document> pipeline, Stages stages, boolean copies) {
        List<List<Document>> parts = Pipelines.partedAtUnions(pipeline);
        List<Document> result = stages.on(name, parts.getFirst()).runStages(input(name, parts.getFirst(), copies));
        for (List<Document> part : parts.subList(1, parts.size())) {
            Pipelines.Union union = Pipelines.union(part.getFirst());
            Stream<Document> both = Stream.concat(
                    result.stream(), result(union.collection(), union.pipeline(), stages, copies).stream());
            result = stages.on(name, part.subList(1, part.size())).runStages(both);
        }
        return result;
    }

    private Stream<Document> input(String name, List<Document> pipeline, boolean copies) {
        MongoCollection<Object> collection = resolveCollection(name, false);
        if (collection == null) {
            return Stream.empty();
        }
        Document filter = new Document("$query", Pipelines.leadingFilter(pipeline));
        return copies
                ? collection.handleQueryAsStream(filter)
                : collection.handleQuery(filter, 0, 0).collectDocuments().stream();
    }

    /** By key instead of by name: by name the library forgets the indexes of that name in every collection. */
    private Document dropIndexes(String command, Document query, UnaryOperator<Document> answer) {
        String name = String.valueOf(query.get(command));
        MongoCollection<Object> collection = resolveCollection(name, false);
        Object wanted = query.get("index");
        if (collection == null || !(wanted instanceof String indexName)) {
            return answer.apply(query);
        }
        List<Document> keys = collection.getIndexes().stream()
                .filter(index -> indexName.equals("*")
                        ? !(index instanceof PrimaryKeyIndex)
                        : index.getName().equals(indexName))
                .map(index -> (Document) index.toIndexDescription().get("key"))
                .toList();
        if (keys.isEmpty() && !indexName.equals("*")) {
            throw new IndexNotFoundException("index not found with name [" + indexName + "]");
        }
        Document reply = new Document("ok", 1.0);
        for (Document key : keys) {
            reply = answer.apply(query.clone().append("index", key));
        }
        return reply;
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>()
                        .keyType(BsonKeyType.INSTANCE)
                        .valueType(BsonDocumentType.INSTANCE));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        StoreCollection collection = new StoreCollection(this, name, options, cursorRegistry, documents(name));
        if (opening) {
            opened.add(collection);
        } else {
            collection.buildIndexes();
        }
        return collection;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean primary = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        return primary
                ? new PrimaryKeyIndex(name, keys, documents(collection))
                : new OrderedIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, false, sparse);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documents(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        MVMap<Object, Document> documents = ((StoreCollection) collection).documents();
        super.moveCollection(from, collection, newName);
        store.renameMap(documents, getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
