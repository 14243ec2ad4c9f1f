package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A total order over all values that can be a key: by type as in MongoDB, numbers across their types, and equal exactly
 * where a query by that value matches.
 */
final class ValueOrder implements Comparator<@Nullable Object> {
    static final ValueOrder INSTANCE = new ValueOrder();

    /** Lies before or after every value of one type; only ever part of a question, never stored. */
    private record Edge(int type, int side) {}

    static final Object LOWEST = new Edge(Integer.MIN_VALUE, -1);
    static final Object HIGHEST = new Edge(Integer.MAX_VALUE, 1);

    private ValueOrder() {}

    static Object beforeAllLike(Object value) {
        return new Edge(type(value), -1);
    }

    static Object afterAllLike(Object value) {
        return new Edge(type(value), 1);
    }

    /** The place of the value's type in the order; refuses what cannot be a key. */
    static int type(@Nullable Object value) {
        return switch (value) {
            case MinKey _ -> 0;
            case null -> 1;
            case Missing _ -> 1;
            case Number _ -> 2;
            case String _ -> 3;
            case Document _ -> 4;
            case Collection<?> _ -> 5;
            case BinData _ -> 6;
            case LegacyUUID _ -> 7;
            case UUID _ -> 8;
            case ObjectId _ -> 9;
            case Boolean _ -> 10;
            case Instant _ -> 11;
            case BsonTimestamp _ -> 12;
            case MaxKey _ -> 13;
            case Edge edge -> edge.type();
            default ->
                throw new BadValueException(
                        "the embedded store cannot index a " + value.getClass().getSimpleName());
        };
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        int byType = Integer.compare(type(a), type(b));
        if (byType != 0) {
            return byType;
        }
        if (a instanceof Edge || b instanceof Edge) {
            return Integer.compare(side(a), side(b));
        }
        return compareAlike(a, b);
    }

    private static int side(@Nullable Object value) {
        return value instanceof Edge edge ? edge.side() : 0;
    }

    private int compareAlike(@Nullable Object a, @Nullable Object b) {
        return switch (a) {
            case Number x when b instanceof Number y -> compareNumbers(x, y);
            case String x when b instanceof String y -> x.compareTo(y);
            // BSON keeps no more than milliseconds
            case Instant x when b instanceof Instant y -> Long.compare(x.toEpochMilli(), y.toEpochMilli());
            case UUID x when b instanceof UUID y -> compareUuids(x, y);
            case ObjectId x when b instanceof ObjectId y -> x.compareTo(y);
            case Boolean x when b instanceof Boolean y -> x.compareTo(y);
            case Document x when b instanceof Document y -> compareDocuments(x, y);
            case Collection<?> x when b instanceof Collection<?> y -> compareElements(x, y);
            case BinData x when b instanceof BinData y -> x.compareTo(y);
            case LegacyUUID x when b instanceof LegacyUUID y -> x.compareTo(y);
            case BsonTimestamp x when b instanceof BsonTimestamp y -> x.compareTo(y);
            case null, default -> 0; // null and missing, and each of the two outermost keys
        };
    }

    private static int compareNumbers(Number a, Number b) {
        double x = a.doubleValue() + 0.0; // -0.0 becomes 0.0
        double y = b.doubleValue() + 0.0;
        int rough = Double.compare(x, y);
        return rough != 0 ? rough : Long.compare(integral(a, x), integral(b, y));
    }

    /** Tells apart what has become the same double: longs beyond 2^53. */
    private static long integral(Number number, double asDouble) {
        return number instanceof Long ? number.longValue() : (long) asDouble;
    }

    private static int compareUuids(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private int compareDocuments(Document a, Document b) {
        Iterator<Map.Entry<String, Object>> right = b.entrySet().iterator();
        for (Map.Entry<String, Object> x : a.entrySet()) {
            if (!right.hasNext()) {
                return 1;
            }
            Map.Entry<String, Object> y = right.next();
            int byName = x.getKey().compareTo(y.getKey());
            int order = byName != 0 ? byName : compare(x.getValue(), y.getValue());
            if (order != 0) {
                return order;
            }
        }
        return right.hasNext() ? -1 : 0;
    }

    private int compareElements(Collection<?> a, Collection<?> b) {
        Iterator<?> right = b.iterator();
        for (Object x : a) {
            int order = right.hasNext() ? compare(x, right.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return right.hasNext() ? -1 : 0;
    }
}
