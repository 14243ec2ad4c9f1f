package ma.istiqbal.defaults.document;

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
 */
public record AggregateType<T>(
        String name,
        String collection,
        Class<T> state,
        Function<T, String> id,
        @Nullable String partnerPath,
        @Nullable String sitePath,
        @Nullable Function<T, String> searchText) {

    /** A kind whose rows anyone with the right role may see. */
    public static <T> AggregateType<T> open(String name, String collection, Class<T> state, Function<T, String> id) {
        return new AggregateType<>(name, collection, state, id, null, null, null);
    }

    public AggregateType<T> ownedBy(@Nullable String partner, @Nullable String site) {
        return new AggregateType<>(name, collection, state, id, partner, site, searchText);
    }

    public AggregateType<T> searchedBy(Function<T, String> text) {
        return new AggregateType<>(name, collection, state, id, partnerPath, sitePath, text);
    }

    public boolean isOpen() {
        return partnerPath == null && sitePath == null;
    }
}
