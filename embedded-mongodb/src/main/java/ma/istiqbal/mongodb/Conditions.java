package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that all matches fulfil, one bound per field. */
final class Conditions {
    private static final int MOST_RANGES = 10_000;

    private final Map<String, FieldBound> bounds = new HashMap<>();

    private Conditions() {}

    static Conditions of(@Nullable Document query) {
        Conditions conditions = new Conditions();
        if (query != null) {
            conditions.add(query);
        }
        return conditions;
    }

    private void add(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof List<?> all) {
                all.forEach(one -> add((Document) one));
            } else if (!field.startsWith("$")) {
                // One of several on a field is enough; together they may hold for different elements of an array.
                FieldBound.of(condition).ifPresent(bound -> bounds.merge(field, bound, Conditions::narrower));
            }
        });
    }

    private static FieldBound narrower(FieldBound a, FieldBound b) {
        return a instanceof FieldBound.Points ? a : b;
    }

    /** The ranges of an index over these fields, if there is a condition on its first. */
    Optional<KeyRanges> ranges(List<String> fields) {
        List<List<Object>> prefixes = List.of(List.of());
        int known = 0;
        while (known < fields.size()
                && bounds.get(fields.get(known)) instanceof FieldBound.Points points
                && prefixes.size() * (long) points.values().size() <= MOST_RANGES) {
            prefixes = extended(prefixes, points);
            known++;
        }
        FieldBound next = known < fields.size() ? bounds.get(fields.get(known)) : null;
        FieldBound.Span span = next instanceof FieldBound.Span bound ? bound : FieldBound.EVERYTHING;
        boolean useful = known > 0 || !span.equals(FieldBound.EVERYTHING);
        return useful ? Optional.of(KeyRanges.of(prefixes, known, span)) : Optional.empty();
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, FieldBound.Points points) {
        return prefixes.stream()
                .flatMap(prefix -> points.values().stream().map(value -> KeyRanges.append(prefix, value)))
                .toList();
    }
}
