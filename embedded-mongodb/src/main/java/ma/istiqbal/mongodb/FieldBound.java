package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says about the values of a field, as far as an order of values can use it. It may admit too much,
 * never too little; arrays and patterns are left to the full check.
 */
sealed interface FieldBound {
    record Points(SortedSet<Object> values) implements FieldBound {
        boolean admitNull() {
            return values.contains(Missing.getInstance());
        }
    }

    /** Both ends included. */
    record Span(Object from, Object to) implements FieldBound {
        Span within(Span other) {
            return new Span(
                    ValueOrder.INSTANCE.compare(from, other.from) < 0 ? other.from : from,
                    ValueOrder.INSTANCE.compare(to, other.to) > 0 ? other.to : to);
        }
    }

    Span EVERYTHING = new Span(ValueOrder.LOWEST, ValueOrder.HIGHEST);

    static Optional<FieldBound> of(@Nullable Object condition) {
        if (isPoint(condition)) {
            return Optional.of(points(Collections.singletonList(condition)));
        }
        return condition instanceof Document operators && !operators.containsKey("$regex")
                ? of(operators)
                : Optional.empty();
    }

    private static Optional<FieldBound> of(Document operators) {
        if (operators.containsKey("$eq") && isPoint(operators.get("$eq"))) {
            return of(operators.get("$eq"));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(FieldBound::isPoint)) {
            return Optional.of(points(values));
        }
        return between(
                operators.getOrDefault("$gte", operators.get("$gt")),
                operators.getOrDefault("$lte", operators.get("$lt")));
    }

    private static Optional<FieldBound> between(@Nullable Object from, @Nullable Object to) {
        if (from == null || !isOrdered(from)) {
            return to != null && isOrdered(to)
                    ? Optional.of(new Span(ValueOrder.beforeAllLike(to), to))
                    : Optional.empty();
        }
        return to != null && isOrdered(to) && ValueOrder.type(from) == ValueOrder.type(to)
                ? Optional.of(new Span(from, to))
                : Optional.of(new Span(from, ValueOrder.afterAllLike(from)));
    }

    private static Points points(Collection<?> values) {
        SortedSet<Object> points = new TreeSet<>(ValueOrder.INSTANCE);
        values.forEach(value -> points.add(Missing.ofNullable(value)));
        return new Points(points);
    }

    private static boolean isPoint(@Nullable Object value) {
        return value == null
                || isOrdered(value)
                || value instanceof BinData
                || (value instanceof Document document && isValue(document));
    }

    private static boolean isValue(Document document) {
        return !document.isEmpty() && document.keySet().stream().noneMatch(key -> key.startsWith("$"));
    }

    private static boolean isOrdered(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }
}
