package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the keys under which an index holds a document: one, or one per element of an array. */
final class IndexedValues {
    private final List<String> fields;
    private final boolean unique;
    private final boolean sparse;

    IndexedValues(List<String> fields, boolean unique, boolean sparse) {
        this.fields = fields;
        this.unique = unique;
        this.sparse = sparse;
    }

    List<List<Object>> of(Document document) {
        List<Object> found = fields.stream()
                .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
                .toList();
        if (sparse && found.stream().allMatch(IndexedValues::isMissing)) {
            return List.of();
        }
        refuseParallelArrays(found);
        List<List<Object>> keys = List.of(List.of());
        for (Object value : found) {
            List<Object> elements = elements(value);
            keys = keys.stream()
                    .flatMap(key -> elements.stream().map(element -> KeyRanges.append(key, element)))
                    .toList();
        }
        return keys;
    }

    /** Whether an array stands behind the keys of a document; one of a single value is like that value. */
    static boolean haveArrays(List<List<Object>> keys) {
        return keys.size() > 1 || keys.stream().flatMap(List::stream).anyMatch(Collection.class::isInstance);
    }

    private static boolean isMissing(Object value) {
        return value instanceof Missing
                || (value instanceof Collection<?> elements && elements.stream().allMatch(Missing.class::isInstance));
    }

    private static List<Object> elements(Object value) {
        List<Object> elements = value instanceof Collection<?> array && !array.isEmpty()
                ? array.stream().map(Missing::ofNullable).toList()
                : List.of(Missing.ofNullable(value));
        elements.forEach(ValueOrder::type); // refuses what has no place in the order
        return elements;
    }

    /** As MongoDB does; and two fields of one array cannot be told apart by element here, so not in a unique index. */
    private void refuseParallelArrays(List<Object> found) {
        List<String> arrays = IntStream.range(0, fields.size())
                .filter(i -> found.get(i) instanceof Collection)
                .mapToObj(fields::get)
                .toList();
        long roots = arrays.stream().map(Utils::firstFragment).distinct().count();
        if (roots > 1 || (unique && arrays.size() > 1)) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
