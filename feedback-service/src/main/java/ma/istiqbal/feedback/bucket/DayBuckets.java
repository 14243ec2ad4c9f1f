package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.istiqbal.defaults.document.ById;
import ma.istiqbal.defaults.paging.Tail;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** All day buckets. */
@Repository
public class DayBuckets {

    private final MongoCollection<DayBucket> collection;
    private final Marks<Mark> marks;
    private final Tail<DayBucket> tail;
    private final Clock clock;

    DayBuckets(MongoDatabase database, Clock clock) {
        this.clock = clock;
        collection = database.getCollection("dayBuckets", DayBucket.class);
        marks = new Marks<>(
                database.getCollection("dayBuckets", Mark.class), List.of("site", "day", "countedAt", "unrolled"));
        tail = new Tail<>(collection, "countedAt");
        collection.createIndex(Indexes.ascending("site", "day"), new IndexOptions().name("site_day"));
    }

    /** In the order in which they were counted. */
    public Tail<DayBucket> tail() {
        return tail;
    }

    /** A bucket that its month does not know yet. */
    public record Mark(@BsonId String id, String site, LocalDate day, Instant countedAt, long unrolled)
            implements Marks.Mark {}

    ById.Wanted<DayBucket> wanted(Collection<String> ids, Consumer<DayBucket> action) {
        return new ById.Wanted<>(collection, ids, action);
    }

    /** The buckets of some sites in a span of days. */
    void forEach(Collection<String> sites, Span days, Consumer<DayBucket> action) {
        collection
                .find(and(in("site", sites), gte("day", days.from()), lte("day", days.to())))
                .forEach(action);
    }

    /** All buckets that a site ever had. */
    public List<DayBucket> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    Map<String, DayBucket> byId(Collection<String> ids) {
        Map<String, DayBucket> found = new HashMap<>();
        ById.forEach(collection, ids, bucket -> found.put(bucket.id(), bucket));
        return found;
    }

    void replace(List<DayBucket> rebuilt) {
        Instant now = clock.instant();
        Rebuilding.replace(
                collection,
                "site",
                rebuilt.stream().map(bucket -> bucket.written(now)).toList());
    }

    List<Mark> unrolled(int limit) {
        return marks.some(limit);
    }

    /** Takes the mark off, except from what was rebuilt since it was read. */
    void rolled(List<Mark> read) {
        marks.takeOff(read);
    }
}
