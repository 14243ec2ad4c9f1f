package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An index in the order of its values. It only narrows the candidates of a query; the whole query is checked again on
 * each of them.
 */
abstract class CandidateIndex extends Index<Object> {
    CandidateIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** The positions of all entries in a range, in their order. */
    abstract Iterator<Object> positions(KeyRange range, boolean descending);

    /** Whether each document has at most one entry, under the values of its fields as they are: no arrays. */
    abstract boolean holdsEachOnce();

    Optional<Candidates> candidates(Conditions conditions) {
        // A sparse index does not hold what has none of its fields.
        return isSparse() && conditions.admitNull(keys())
                ? Optional.empty()
                : conditions.ranges(keys(), holdsEachOnce()).map(ranges -> new Candidates(this, ranges));
    }

    /** Its part with the matches of a query, if that is one part and in this order. */
    Optional<OrderedCandidates> inOrder(Conditions conditions, IndexOrder order) {
        return isSparse() || !holdsEachOnce()
                ? Optional.empty()
                : conditions
                        .inOrder(IndexOrder.endingInId(keys()), order.fields())
                        .map(part -> new OrderedCandidates(
                                this, part.list().getFirst(), part.precision(), order.descending()));
    }

    @Override
    public boolean canHandle(Document query) {
        return candidates(Conditions.of(query)).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return candidates(Conditions.of(query)).orElseThrow().positions();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && getKeys().toString().equals(other.getKeys().toString());
    }

    /** Never, to the library: the collection fills its indexes itself. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}
}
