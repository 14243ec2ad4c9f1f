package ma.istiqbal.mongodb;

import java.util.Collection;

/** What one index can do for a query: all matches are among its positions. */
record Candidates(CandidateIndex index, KeyRanges ranges) {
    int precision() {
        return ranges.precision();
    }

    Collection<Object> positions() {
        return index.positions(ranges.list());
    }
}
