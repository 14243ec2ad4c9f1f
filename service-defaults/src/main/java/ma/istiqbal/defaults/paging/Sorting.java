package ma.istiqbal.defaults.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;

/** The fields by which a list can be sorted: their public name and their place in the document. */
public final class Sorting {

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
