package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** The submissions as they come in, for whoever watches that they do. */
@Repository
public class Arrivals {

    private final MongoCollection<Heard> collection;

    Arrivals(MongoDatabase database) {
        collection = database.getCollection(Feedbacks.COLLECTION, Heard.class);
    }

    /** What was received at a moment or after it, in order; not what was excluded. */
    public List<Heard> since(Instant from, int limit) {
        return collection
                .find(and(gte("receivedAt", from), ne("moderation", Moderation.EXCLUDED.name())))
                .projection(include("site", "point", "receivedAt"))
                .sort(ascending("receivedAt"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** That something was said at a point. */
    public record Heard(@BsonId String id, String site, String point, Instant receivedAt) {}
}
