package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on _id, which is the order of the documents themselves. */
final class PrimaryKeyIndex extends CandidateIndex {
    private final MVMap<Object, Document> documents;

    PrimaryKeyIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Object id = id(document);
        ValueOrder.type(id);
        if (documents.containsKey(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(List.of(id)));
        }
    }

    @Override
    Iterator<Object> positions(KeyRange range, boolean descending) {
        Object from = range.from().getFirst();
        Object to = range.to().getFirst();
        if (ValueOrder.INSTANCE.compare(from, to) > 0) {
            return Collections.emptyIterator();
        }
        return descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
    }

    @Override
    boolean holdsEachOnce() {
        return true;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        Object id = id(document);
        return documents.containsKey(id) ? id : null;
    }

    /** The entry goes with the document. */
    @Override
    public @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    private static Object id(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {}

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }
}
