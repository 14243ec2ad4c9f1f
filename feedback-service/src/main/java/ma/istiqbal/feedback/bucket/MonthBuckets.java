package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.istiqbal.defaults.document.ById;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** All month buckets. */
@Repository
class MonthBuckets {

    private final MongoCollection<MonthBucket> collection;
    private final Marks<Mark> marks;

    MonthBuckets(MongoDatabase database) {
        collection = database.getCollection("monthBuckets", MonthBucket.class);
        marks = new Marks<>(
                database.getCollection("monthBuckets", Mark.class),
                List.of("site", "firstDay", "countedAt", "unrolled"));
        collection.createIndex(Indexes.ascending("site"), new IndexOptions().name("site"));
        collection.createIndex(Indexes.ascending("firstDay"), new IndexOptions().name("firstDay"));
    }

    /** A bucket that the month of its stratum does not know yet. */
    public record Mark(@BsonId String id, String site, LocalDate firstDay, Instant countedAt, long unrolled)
            implements Marks.Mark {

        YearMonth month() {
            return YearMonth.from(firstDay);
        }
    }

    void forEach(Collection<String> ids, Consumer<MonthBucket> action) {
        ById.forEach(collection, ids, action);
    }

    ById.Wanted<MonthBucket> wanted(Collection<String> ids, Consumer<MonthBucket> action) {
        return new ById.Wanted<>(collection, ids, action);
    }

    /** All that a site ever had. */
    List<MonthBucket> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    boolean anyAnswerUntil(LocalDate day) {
        return collection.find(and(lte("firstDay", day), gt("points.n", 0L))).first() != null;
    }

    /** The first month of which there is anything. */
    Optional<YearMonth> first() {
        return Optional.ofNullable(
                        collection.find().sort(Sorts.ascending("firstDay")).first())
                .map(MonthBucket::month);
    }

    List<Mark> unrolled(int limit) {
        return marks.some(limit);
    }

    /** Those of some months. */
    List<Mark> unrolled(YearMonth first, YearMonth last, int limit) {
        return marks.some(and(gte("firstDay", first.atDay(1)), lte("firstDay", last.atEndOfMonth())), limit);
    }

    /** Takes the mark off, except from what was rebuilt since it was read. */
    void rolled(List<Mark> read) {
        marks.takeOff(read);
    }

    Map<String, Long> versions(Collection<String> ids) {
        return Rebuilding.versions(collection, in("_id", ids));
    }

    void replace(List<MonthBucket> rebuilt) {
        Rebuilding.replace(collection, "site", rebuilt);
    }
}
