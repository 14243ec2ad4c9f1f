package ma.istiqbal.defaults.paging;

import com.mongodb.client.MongoIterable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * An order that the store cannot make, such as a distance: every row gets a rank, the lowest comes first.
 *
 * @param name tells this order from another, down to its parameters
 * @param fields what the rank is computed from
 * @param rank of a row with just these fields; NaN leaves the row out
 */
public record Ranking(String name, List<String> fields, ToDoubleFunction<RawBsonDocument> rank) {

    List<Place> places(MongoIterable<RawBsonDocument> rows, @Nullable Place after) {
        List<Place> places = new ArrayList<>();
        rows.forEach(row -> {
            Place place =
                    new Place(rank.applyAsDouble(row), row.getString("_id").getValue());
            if (!Double.isNaN(place.rank()) && (after == null || place.compareTo(after) > 0)) {
                places.add(place);
            }
        });
        places.sort(null);
        return places;
    }

    /** A row's place in the order. */
    record Place(double rank, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingDouble(Place::rank).thenComparing(Place::id);

        static Place of(BsonDocument position) {
            return new Place(
                    position.getDouble("rank").getValue(),
                    position.getString("id").getValue());
        }

        BsonDocument position() {
            return new BsonDocument("rank", new BsonDouble(rank)).append("id", new BsonString(id));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
