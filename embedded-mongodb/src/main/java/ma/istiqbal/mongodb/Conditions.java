package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that all matches fulfil, as bounds of fields. */
final class Conditions {
    private static final int MOST_RANGES = 10_000;

    private final Map<String, List<FieldBound>> bounds = new HashMap<>();

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
                FieldBound.of(condition)
                        .ifPresent(bound -> bounds.computeIfAbsent(field, _ -> new ArrayList<>())
                                .add(bound));
            }
        });
    }

    /** Several bounds of one value hold together; in an array each may hold for another element, so one must do. */
    private @Nullable FieldBound bound(String field, boolean oneValue) {
        return bounds.getOrDefault(field, List.of()).stream()
                .reduce((a, b) -> narrower(a, b, oneValue))
                .orElse(null);
    }

    private static FieldBound narrower(FieldBound a, FieldBound b, boolean oneValue) {
        if (a instanceof FieldBound.Span one && b instanceof FieldBound.Span other) {
            return oneValue ? one.within(other) : other;
        }
        return a instanceof FieldBound.Points ? a : b;
    }

    /** Whether some match may be without one of these fields. */
    boolean admitNull(List<String> fields) {
        return fields.stream()
                .flatMap(field -> bounds.getOrDefault(field, List.of()).stream())
                .anyMatch(bound -> bound instanceof FieldBound.Points points && points.admitNull());
    }

    /**
     * The ranges of an index over these fields, if there is a condition on its first.
     *
     * @param oneValue whether the index knows of no arrays
     */
    Optional<KeyRanges> ranges(List<String> fields, boolean oneValue) {
        List<List<Object>> prefixes = List.of(List.of());
        int known = 0;
        while (known < fields.size()
                && bound(fields.get(known), oneValue) instanceof FieldBound.Points points
                && prefixes.size() * (long) points.values().size() <= MOST_RANGES) {
            prefixes = extended(prefixes, points);
            known++;
        }
        FieldBound.Span span = span(fields, known, oneValue);
        boolean useful = known > 0 || !span.equals(FieldBound.EVERYTHING);
        return useful ? Optional.of(KeyRanges.of(prefixes, known, span)) : Optional.empty();
    }

    private FieldBound.Span span(List<String> fields, int known, boolean oneValue) {
        return known < fields.size() && bound(fields.get(known), oneValue) instanceof FieldBound.Span span
                ? span
                : FieldBound.EVERYTHING;
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, FieldBound.Points points) {
        return prefixes.stream()
                .flatMap(prefix -> points.values().stream().map(value -> KeyRanges.append(prefix, value)))
                .toList();
    }

    /**
     * The one range of an index that knows of no arrays in which the matches are in an order.
     *
     * @param fields of the index; those at its beginning that have a single value make no difference to the order
     */
    Optional<KeyRanges> inOrder(List<String> fields, List<String> order) {
        List<Object> prefix = List.of();
        int known = 0;
        while (known < fields.size()
                && bound(fields.get(known), true) instanceof FieldBound.Points points
                && points.values().size() == 1) {
            prefix = KeyRanges.append(prefix, points.values().first());
            known++;
        }
        List<String> single = fields.subList(0, known);
        List<String> open =
                order.stream().filter(field -> !single.contains(field)).toList();
        return open.equals(fields.subList(known, fields.size()))
                ? Optional.of(KeyRanges.of(List.of(prefix), known, span(fields, known, true)))
                : Optional.empty();
    }
}
