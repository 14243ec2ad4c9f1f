package ma.istiqbal.defaults.document;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/** Reads documents by lists of computed ids, which may be long. */
public final class ById {

    private static final int IDS_AT_ONCE = 2_000;

    private ById() {}

    public static <T> void forEach(MongoCollection<T> collection, Collection<String> ids, Consumer<T> action) {
        ids.stream()
                .gather(Gatherers.windowFixed(IDS_AT_ONCE))
                .forEach(some -> collection.find(in("_id", some)).forEach(action));
    }
}
