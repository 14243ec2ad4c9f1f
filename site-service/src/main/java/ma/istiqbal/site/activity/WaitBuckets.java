package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All buckets of waits. */
@Repository
class WaitBuckets {

    private final MongoCollection<WaitBucket> collection;

    WaitBuckets(MongoDatabase database) {
        collection = database.getCollection("waitBuckets", WaitBucket.class);
        collection.createIndex(Indexes.ascending("site", "day"), new IndexOptions().name("site_day"));
    }

    /**
     * The buckets of a site.
     *
     * @param period absent for the whole time
     * @param point absent for all
     */
    List<WaitBucket> of(String site, @Nullable Period period, @Nullable String point) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("site", site));
        if (period != null) {
            all.add(gte("day", period.from()));
            all.add(lte("day", period.to()));
        }
        if (point != null) {
            all.add(eq("point", point));
        }
        return collection.find(and(all)).into(new ArrayList<>());
    }

    /** The buckets of a site from a day on. */
    List<WaitBucket> since(String site, LocalDate day) {
        return collection.find(and(eq("site", site), gte("day", day))).into(new ArrayList<>());
    }

    @Nullable
    WaitBucket find(String id) {
        return collection.find(eq("_id", id)).first();
    }

    /**
     * Puts a bucket in the place of one that was found wrong, even a fuller one, unless that has been counted anew since.
     *
     * @param wrong absent where there was none
     */
    void correct(@Nullable WaitBucket wrong, WaitBucket right) {
        if (wrong == null) {
            keep(right);
        } else {
            collection.replaceOne(and(eq("_id", wrong.id()), eq("countedAt", wrong.countedAt())), right);
        }
    }

    /**
     * Puts a rebuilt bucket in its place, unless a fuller one stands there: visits only ever come, so that the one which
     * counts more was counted later, whoever is slower to write it.
     */
    void keep(WaitBucket rebuilt) {
        try {
            collection.replaceOne(
                    and(eq("_id", rebuilt.id()), lte("n", rebuilt.n())), rebuilt, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException fuller) {
            if (fuller.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw fuller;
            }
        }
    }
}
