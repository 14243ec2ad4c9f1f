package ma.istiqbal.defaults.paging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads pages by key: a page begins after the last row of the one before, whatever was inserted since. */
public final class Cursors {

    private final CursorSeal seal;

    public Cursors(CursorSeal seal) {
        this.seal = seal;
    }

    /**
     * @param selection the list's own conditions; the cursor is valid for just these
     * @throws ma.istiqbal.defaults.problem.InvalidRequest when the cursor was not issued by this list
     */
    public <T> Page<T> page(
            MongoCollection<RawBsonDocument> collection,
            Bson selection,
            PageRequest request,
            Function<RawBsonDocument, T> reader) {
        String path = request.sorting().path(request.sort());
        boolean descending = request.sort().startsWith("-");
        Bson conditions = conditions(selection, request);
        byte[] list = fingerprint(collection, conditions, request.sort());

        BsonDocument after = request.cursor() == null ? null : seal.open(request.cursor(), list);
        List<RawBsonDocument> rows = new ArrayList<>();
        for (Bson stretch : after == null ? List.of(new BsonDocument()) : Stretches.after(after, path, descending)) {
            int missing = request.limit() + 1 - rows.size();
            if (missing > 0) {
                collection
                        .find(and(conditions, stretch))
                        .sort(descending ? Sorts.descending(path, "_id") : Sorts.ascending(path, "_id"))
                        .limit(missing)
                        .into(rows);
            }
        }
        boolean more = rows.size() > request.limit();
        List<RawBsonDocument> shown = more ? rows.subList(0, request.limit()) : rows;
        return new Page<>(
                shown.stream().map(reader).toList(), more ? seal.close(key(shown.getLast(), path), list) : null);
    }

    /**
     * The same for an order that the store cannot make. Every row of the selection is ranked here, so the selection
     * must be bounded.
     */
    public <T> Page<T> page(
            MongoCollection<RawBsonDocument> collection,
            Bson selection,
            PageRequest request,
            Ranking ranking,
            Function<RawBsonDocument, T> reader) {
        Bson conditions = conditions(selection, request);
        byte[] list = fingerprint(collection, conditions, ranking.name());
        List<Ranking.Place> places = ranking.places(
                collection.find(conditions).projection(Projections.include(ranking.fields())),
                request.cursor() == null ? null : Ranking.Place.of(seal.open(request.cursor(), list)));
        boolean more = places.size() > request.limit();
        List<Ranking.Place> shown = more ? places.subList(0, request.limit()) : places;
        Map<String, RawBsonDocument> rows = new HashMap<>();
        collection
                .find(in("_id", shown.stream().map(Ranking.Place::id).toList()))
                .forEach(row -> rows.put(row.getString("_id").getValue(), row));
        return new Page<>(
                shown.stream()
                        .flatMap(place -> Stream.ofNullable(rows.get(place.id())))
                        .map(reader)
                        .toList(),
                more ? seal.close(shown.getLast().position(), list) : null);
    }

    private static Bson conditions(Bson selection, PageRequest request) {
        return request.updatedSince() == null ? selection : and(selection, gte("changedAt", request.updatedSince()));
    }

    private static BsonDocument key(BsonDocument row, String path) {
        return new BsonDocument("key", value(row, path)).append("id", row.get("_id"));
    }

    private static BsonValue value(BsonDocument row, String path) {
        @Nullable BsonValue value = row;
        for (String field : path.split("\\.")) {
            value = value instanceof BsonDocument document ? document.get(field) : null;
        }
        return value == null ? BsonNull.VALUE : value;
    }

    private static byte[] fingerprint(MongoCollection<?> collection, Bson conditions, String order) {
        BsonDocument rendered = conditions.toBsonDocument(BsonDocument.class, collection.getCodecRegistry());
        return (collection.getNamespace() + "\n" + rendered.toJson() + "\n" + order).getBytes(StandardCharsets.UTF_8);
    }
}
