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
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index on any fields, unique or not. It lives in memory and is derived from the documents whenever the store is
 * opened, so it cannot disagree with them after a crash.
 */
final class OrderedIndex extends CandidateIndex {
    private final NavigableSet<List<Object>> entries = new TreeSet<>(OrderedIndex::compare);
    private final IndexedValues values;
    private final boolean unique;
    private long documentsWithArrays;

    OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.values = new IndexedValues(keys(), unique, sparse);
    }

    /** Field by field, then by position; a shorter key ends in an edge, which nothing equals. */
    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = ValueOrder.INSTANCE.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    Iterator<Object> positions(KeyRange range, boolean descending) {
        if (compare(range.from(), range.to()) > 0) {
            return Collections.emptyIterator();
        }
        NavigableSet<List<Object>> part = entries.subSet(range.from(), true, range.to(), true);
        Iterator<List<Object>> found = descending ? part.descendingIterator() : part.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Object next() {
                return found.next().getLast();
            }
        };
    }

    @Override
    boolean holdsEachOnce() {
        return documentsWithArrays == 0;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        check(values.of(document), null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        check(values.of(after), position(before), collection);
    }

    private void check(List<List<Object>> keys, @Nullable Object own, MongoCollection<Object> collection) {
        if (!unique) {
            return;
        }
        for (List<Object> key : keys) {
            List<Object> found = entries.higher(KeyRanges.append(key, ValueOrder.LOWEST));
            boolean taken = found != null && compare(found, key) == 0;
            if (taken && (own == null || ValueOrder.INSTANCE.compare(found.getLast(), own) != 0)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        List<List<Object>> keys = values.of(document);
        check(keys, position, collection);
        keys.forEach(key -> entries.add(KeyRanges.append(key, position)));
        documentsWithArrays += IndexedValues.haveArrays(keys) ? 1 : 0;
    }

    /** Answers the position of the document, or null where a sparse index does not hold it. */
    @Override
    public @Nullable Object remove(Document document) {
        List<List<Object>> keys = values.of(document);
        Object position = position(document);
        keys.forEach(key -> entries.remove(KeyRanges.append(key, position)));
        documentsWithArrays -= IndexedValues.haveArrays(keys) ? 1 : 0;
        return keys.isEmpty() ? null : position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!values.of(before).equals(values.of(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    private static Object position(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    /** Left to the index on _id, which every collection has. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.size();
    }
}
