package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All day buckets. */
@Repository
public class DayBuckets {

    private static final int IDS_AT_ONCE = 2000;

    private final MongoCollection<DayBucket> collection;

    DayBuckets(MongoDatabase database) {
        collection = database.getCollection("dayBuckets", DayBucket.class);
        collection.createIndex(Indexes.ascending("site", "day"), new IndexOptions().name("site_day"));
    }

    /**
     * The buckets of a site's points in a period.
     *
     * @param points public ids of all its points
     * @param to included
     */
    public List<DayBucket> ofSite(String site, List<String> points, LocalDate from, LocalDate to) {
        List<String> ids = points.stream()
                .flatMap(point -> from.datesUntil(to.plusDays(1)).map(day -> DayBucket.id(site, point, day)))
                .toList();
        List<DayBucket> found = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
            List<String> some = ids.subList(start, Math.min(start + IDS_AT_ONCE, ids.size()));
            collection.find(in("_id", some)).into(found);
        }
        return found;
    }

    /** All buckets that a site ever had. */
    public List<DayBucket> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    @Nullable
    DayBucket find(String id) {
        return collection.find(eq("_id", id)).first();
    }

    List<DayBucket> since(String site, LocalDate day) {
        return collection.find(and(eq("site", site), gte("day", day))).into(new ArrayList<>());
    }

    void replace(List<DayBucket> rebuilt) {
        if (!rebuilt.isEmpty()) {
            collection.bulkWrite(
                    rebuilt.stream()
                            .map(bucket -> new ReplaceOneModel<>(
                                    and(eq("_id", bucket.id()), eq("site", bucket.site())),
                                    bucket,
                                    new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }
}
