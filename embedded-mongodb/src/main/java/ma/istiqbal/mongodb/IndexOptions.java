package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** Only indexes that are kept as they were asked for: ascending or descending fields, unique, sparse. */
final class IndexOptions {
    private static final Set<String> KNOWN = Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private IndexOptions() {}

    static void check(Document index) {
        Refusals.refuseAllBut(KNOWN, index, "an index");
        if (index.get("key") instanceof Document key) {
            key.forEach(IndexOptions::check);
        }
    }

    private static void check(String field, Object direction) {
        if (field.contains("$")) {
            throw Refusals.unsupported("a wildcard index");
        }
        if (!(direction instanceof Number)) {
            throw Refusals.unsupported("an index of the kind '" + direction + "'");
        }
        if (field.matches("(.*\\.)?\\d+(\\..*)?")) {
            throw Refusals.unsupported("an index on an array position: " + field);
        }
    }
}
