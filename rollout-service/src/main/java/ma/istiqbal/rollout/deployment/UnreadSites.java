package ma.istiqbal.rollout.deployment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** Sites that have changed while what site-service said of them was not understood. */
@Repository
class UnreadSites {

    private final MongoCollection<UnreadSite> collection;
    private final Clock clock;

    UnreadSites(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("unreadSites", UnreadSite.class);
        this.clock = clock;
    }

    void add(String code) {
        collection.replaceOne(
                eq("_id", code), new UnreadSite(code, clock.instant()), new ReplaceOptions().upsert(true));
    }

    List<UnreadSite> all() {
        return collection.find().into(new ArrayList<>());
    }

    /** Unless it has been added anew since. */
    void remove(UnreadSite site) {
        collection.deleteOne(and(eq("_id", site.code()), eq("since", site.since())));
    }

    /** Public because the record codec needs it to be. */
    public record UnreadSite(@BsonId String code, Instant since) {}
}
