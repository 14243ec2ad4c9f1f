package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps names with a leading dollar or a dot out of documents: such fields can be stored, but not found again. */
final class FieldNames {
    private FieldNames() {}

    static void check(@Nullable Object value) {
        if (value instanceof Document document) {
            document.forEach((name, field) -> {
                if (name.startsWith("$") || name.contains(".")) {
                    throw Refusals.unsupported("the field name '" + name + "'");
                }
                check(field);
            });
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(FieldNames::check);
        }
    }

    /** In an update with operators the dotted names are paths; only the values they set are documents. */
    static void checkUpdate(Document update) {
        boolean replacement = update.keySet().stream().noneMatch(name -> name.startsWith("$"));
        if (replacement) {
            check(update);
        } else {
            checkValues(update.get("$set"));
            checkValues(update.get("$setOnInsert"));
        }
    }

    private static void checkValues(@Nullable Object paths) {
        if (paths instanceof Document document) {
            document.values().forEach(FieldNames::check);
        }
    }
}
