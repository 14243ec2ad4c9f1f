package ma.istiqbal.defaults.paging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;

/** The fields by which a list can be sorted: their public name and their place in the document. */
public final class Sorting {

    private static final String ID = "_id";

    private final Map<String, String> paths = new LinkedHashMap<>();

    private Sorting() {}

    /** The first field is the list's order when the caller names none. */
    public static Sorting by(String name, String path) {
        return new Sorting().and(name, path);
    }

    public Sorting and(String name, String path) {
        paths.put(name, path);
        return this;
    }

    /**
     * Makes the indexes that have these orders over all rows. A list with a rare condition is served by that condition's
     * index or by these, whichever has to look at fewer rows, so there need not be one for each pair.
     */
    public void index(MongoCollection<?> collection) {
        paths.values().stream().filter(path -> !path.equals(ID)).forEach(path -> create(collection, path, ID));
    }

    /** Makes the index that has the list's own order over the rows with one value in each field, such as their owner. */
    public void indexWithin(MongoCollection<?> collection, String... fields) {
        Stream<String> ending = Stream.of(path(first()), ID).distinct();
        create(collection, Stream.concat(Stream.of(fields), ending).toArray(String[]::new));
    }

    /** The _id comes last in an index as it does in the order: without it, each page would be sorted anew. */
    private static void create(MongoCollection<?> collection, String... fields) {
        collection.createIndex(Indexes.ascending(fields), new IndexOptions().name(String.join("_", fields)));
    }

    String first() {
        return paths.keySet().iterator().next();
    }

    String path(String sort) {
        String path = paths.get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (path == null) {
            throw new InvalidRequest(Violation.at("?sort", "NOT_SORTABLE", String.join(", ", paths.keySet())));
        }
        return path;
    }
}
