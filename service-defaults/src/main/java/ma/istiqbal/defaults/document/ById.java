package ma.istiqbal.defaults.document;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/** Reads documents by lists of computed ids, which may be long. */
public final class ById {

    private static final int IDS_AT_ONCE = 2_000;

    private ById() {}

    /**
     * Documents of one collection.
     *
     * @param ids of no other collection that is read together with it
     * @param action what to do with each that is there
     */
    public record Wanted<T>(MongoCollection<T> collection, Collection<String> ids, Consumer<T> action) {

        private Stream<Wanted<T>> inPieces() {
            return ids.stream()
                    .gather(Gatherers.windowFixed(IDS_AT_ONCE))
                    .map(some -> new Wanted<>(collection, some, action));
        }

        private void read() {
            collection.find(in("_id", ids)).forEach(action);
        }

        /** As the driver would make it of its builders, which it asks for it twice. */
        private BsonDocument match() {
            BsonArray values = new BsonArray(ids.size());
            ids.forEach(id -> values.add(new BsonString(id)));
            return new BsonDocument("$match", new BsonDocument("_id", new BsonDocument("$in", values)));
        }

        private BsonDocument union() {
            String name = collection.getNamespace().getCollectionName();
            return new BsonDocument(
                    "$unionWith",
                    new BsonDocument("coll", new BsonString(name)).append("pipeline", new BsonArray(List.of(match()))));
        }

        private Consumer<RawBsonDocument> decoding() {
            Codec<T> codec = collection.getCodecRegistry().get(collection.getDocumentClass());
            return row -> action.accept(row.decode(codec));
        }
    }

    public static <T> void forEach(MongoCollection<T> collection, Collection<String> ids, Consumer<T> action) {
        new Wanted<>(collection, ids, action).inPieces().forEach(Wanted::read);
    }

    /** Few documents of several collections in one read: asking costs more than what is brought. */
    public static void forEach(List<Wanted<?>> wanted) {
        List<Wanted<?>> some =
                wanted.stream().filter(one -> !one.ids().isEmpty()).toList();
        long ids = some.stream().mapToLong(one -> one.ids().size()).sum();
        if (some.size() < 2 || ids > IDS_AT_ONCE) {
            some.stream().flatMap(Wanted::inPieces).forEach(Wanted::read);
        } else {
            together(some);
        }
    }

    private static void together(List<Wanted<?>> wanted) {
        Map<String, Consumer<RawBsonDocument>> actions = new HashMap<>();
        List<BsonDocument> pipeline = new ArrayList<>();
        for (Wanted<?> one : wanted) {
            Consumer<RawBsonDocument> action = one.decoding();
            one.ids().forEach(id -> actions.put(id, action));
            pipeline.add(pipeline.isEmpty() ? one.match() : one.union());
        }
        wanted.getFirst()
                .collection()
                .aggregate(pipeline, RawBsonDocument.class)
                .forEach(row -> Objects.requireNonNull(
                                actions.get(row.getString("_id").getValue()))
                        .accept(row));
    }
}
