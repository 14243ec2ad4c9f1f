package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Only fields to include or leave out, $slice and $elemMatch; a computed field would be left out without a word. */
final class Projections {
    private static final Set<String> OPERATORS = Set.of("$slice", "$elemMatch");

    private Projections() {}

    static void check(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach(Projections::check);
        }
    }

    private static void check(String field, @Nullable Object value) {
        if (field.endsWith(".$")) {
            throw Refusals.unsupported("the positional projection " + field);
        }
        boolean plain = value instanceof Number || value instanceof Boolean;
        if (!plain && !(value instanceof Document operator && OPERATORS.containsAll(operator.keySet()))) {
            throw Refusals.unsupported("the computed projection of '" + field + "'");
        }
    }
}
