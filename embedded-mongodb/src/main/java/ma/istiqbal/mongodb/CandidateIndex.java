package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
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

    /** The positions of all entries in these ranges, each once. */
    abstract Collection<Object> positions(List<KeyRange> ranges);

    Optional<Candidates> candidates(Conditions conditions) {
        return conditions.ranges(keys()).map(ranges -> new Candidates(this, ranges));
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
