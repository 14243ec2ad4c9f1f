package ma.istiqbal.mongodb;

import java.util.Collection;

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

    Collection<Object> positions() {
        return index.positions(ranges.list());
    }
}
