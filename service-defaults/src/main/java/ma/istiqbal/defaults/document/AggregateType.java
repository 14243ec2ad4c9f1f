package ma.istiqbal.defaults.document;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of aggregate is kept.
 *
 * @param name singular, as change records name it ({@code site})
 * @param collection plural, the collection's name
 * @param id the document's id, immutable for one aggregate
 * @param partnerPath field of the state with the code, or codes, of the administrations that own the row
 * @param sitePath field of the state with the code, or codes, of the sites that the row is about
 * @param searchText what a full-text search looks at
 * @param subjectPaths fields of the state that hold Keycloak's ids of people
 */
public record AggregateType<T>(
        String name,
        String collection,
        Class<T> state,
        Function<T, String> id,
        @Nullable String partnerPath,
        @Nullable String sitePath,
        @Nullable Function<T, String> searchText,
        List<String> subjectPaths) {

    public AggregateType {
        subjectPaths = List.copyOf(subjectPaths);
    }

    /** A kind whose rows anyone with the right role may see. */
    public static <T> AggregateType<T> open(String name, String collection, Class<T> state, Function<T, String> id) {
        return new AggregateType<>(name, collection, state, id, null, null, null, List.of());
    }

    public AggregateType<T> ownedBy(@Nullable String partner, @Nullable String site) {
        return new AggregateType<>(name, collection, state, id, partner, site, searchText, subjectPaths);
    }

    public AggregateType<T> searchedBy(Function<T, String> text) {
        return new AggregateType<>(name, collection, state, id, partnerPath, sitePath, text, subjectPaths);
    }

    /**
     * The same, with the fields of the state that hold Keycloak's ids of people: few readers of changes are told them.
     *
     * @param paths {@code editors}, or {@code readers.subject} for a field of each element
     */
    public AggregateType<T> withSubjectsIn(String... paths) {
        return new AggregateType<>(name, collection, state, id, partnerPath, sitePath, searchText, List.of(paths));
    }

    public boolean isOpen() {
        return partnerPath == null && sitePath == null;
    }
}
