package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of documents that an index can have.
 *
 * @param fields the last is _id, whether it was asked for or not: it is the last in every index
 */
record IndexOrder(List<String> fields, boolean descending) {
    private static final String ID = "_id";

    /** Empty for what no index has: no order, the natural one, or fields in different directions. */
    static Optional<IndexOrder> of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty() || !orderBy.values().stream().allMatch(IndexOrder::isDirection)) {
            return Optional.empty();
        }
        long descending = orderBy.values().stream()
                .filter(direction -> ((Number) direction).intValue() < 0)
                .count();
        boolean mixed = descending > 0 && descending < orderBy.size();
        boolean natural = orderBy.keySet().stream().anyMatch(field -> field.startsWith("$"));
        return mixed || natural
                ? Optional.empty()
                : Optional.of(new IndexOrder(endingInId(List.copyOf(orderBy.keySet())), descending > 0));
    }

    private static boolean isDirection(@Nullable Object direction) {
        return direction instanceof Number number && number.intValue() != 0;
    }

    /** The same fields up to _id, after which nothing can make a difference. */
    static List<String> endingInId(List<String> fields) {
        int id = fields.indexOf(ID);
        return KeyRanges.append(id < 0 ? fields : fields.subList(0, id), ID);
    }
}
