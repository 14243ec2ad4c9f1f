package ma.istiqbal.mongodb;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an index in which the matches of a query are.
 *
 * @param precision how well they narrow: two for a field with known values, one for a range
 */
record KeyRanges(List<KeyRange> list, int precision) {

    /** Every combination of the known values, then the one span, if any, that follows them. */
    static KeyRanges of(List<List<Object>> prefixes, int fields, FieldBound.Span span) {
        List<KeyRange> ranges = prefixes.stream()
                .map(prefix -> new KeyRange(
                        append(append(prefix, span.from()), ValueOrder.LOWEST),
                        append(append(prefix, span.to()), ValueOrder.HIGHEST)))
                .toList();
        return new KeyRanges(ranges, precision(fields) + (span.equals(FieldBound.EVERYTHING) ? 0 : 1));
    }

    /** Where the values of this many fields are known. */
    static int precision(int fields) {
        return 2 * fields;
    }

    static <T> List<T> append(List<T> key, T value) {
        List<T> longer = new ArrayList<>(key.size() + 1);
        longer.addAll(key);
        longer.add(value);
        return longer;
    }
}
