package ma.istiqbal.mongodb;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one index can do for a query: all matches are among its positions. */
record Candidates(CandidateIndex index, KeyRanges ranges) {
    /** One document for each value is as narrow as it gets, however many fields another index knows. */
    int precision() {
        return index.isUnique()
                        && ranges.precision()
                                == KeyRanges.precision(index.getKeys().size())
                ? Integer.MAX_VALUE
                : ranges.precision();
    }

    /** Each position once, in no order that matters; read as far as it is asked for. */
    Iterable<Object> positions() {
        if (index.holdsEachOnce()) {
            return this::entries;
        }
        Set<Object> positions = new LinkedHashSet<>();
        entries().forEachRemaining(positions::add);
        return positions;
    }

    /** The positions as the index holds them: one that it holds twice comes twice. */
    Iterator<Object> entries() {
        return new Concatenation<>(ranges.list().stream()
                .map(range -> index.positions(range, false))
                .iterator());
    }
}
