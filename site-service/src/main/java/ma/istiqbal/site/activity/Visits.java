package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ma.istiqbal.defaults.document.Inserts;
import ma.istiqbal.site.activity.WaitRoller.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * All measured visits. A visit carries the mark {@code uncounted} from its own insert, so that an upload writes nothing
 * else, and what is still to be counted survives a crash.
 */
@Repository
class Visits {

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final MongoCollection<Visit> collection;

    Visits(MongoDatabase database) {
        collection = database.getCollection("visits", Visit.class);
        collection.createIndex(Indexes.ascending("site", "day", "point"), new IndexOptions().name("site_day_point"));
        collection.createIndex(Indexes.ascending("day"), new IndexOptions().name("day"));
        collection.createIndex(
                Indexes.ascending("uncounted"),
                new IndexOptions().name("uncounted").sparse(true));
    }

    /**
     * Stores visits with different ids, as far as those ids are new.
     *
     * @return what was there before under the ids that are not, by id; all others are stored
     */
    Map<String, Visit> add(List<Visit> visits) {
        List<Visit> taken = Inserts.taken(collection, visits);
        return taken.isEmpty() ? Map.of() : known(taken.stream().map(Visit::id).toList());
    }

    private Map<String, Visit> known(List<String> ids) {
        Map<String, Visit> known = new HashMap<>();
        collection.find(in("_id", ids)).forEach(visit -> known.put(visit.id(), visit));
        return known;
    }

    /** Some that are still to be counted, about in the order of their arrival. */
    List<Visit> uncounted(int limit) {
        return collection.find(gt("uncounted", 0)).limit(limit).into(new ArrayList<>());
    }

    /** Every visit of a service point on a day. */
    void forEach(Place place, Consumer<Visit> action) {
        collection
                .find(and(eq("site", place.site()), eq("day", place.day()), eq("point", place.point())))
                .forEach(action);
    }

    /** Every visit of a site from a day on. */
    void forEach(String site, LocalDate since, Consumer<Visit> action) {
        collection.find(and(eq("site", site), gte("day", since))).forEach(action);
    }

    /** The next site, in the order of their codes, of which there are visits. */
    @Nullable
    String siteAfter(String site) {
        Visit next = collection
                .find(gt("site", site))
                .sort(Sorts.ascending("site"))
                .limit(1)
                .first();
        return next == null ? null : next.site();
    }

    long countBefore(LocalDate day) {
        return collection.countDocuments(lt("day", day));
    }

    boolean areUncountedBefore(LocalDate day) {
        return collection.find(and(gt("uncounted", 0), lt("day", day))).limit(1).first() != null;
    }

    /** Deletes some visits of earlier days; returns how many, none when there are no more. */
    long forgetSomeBefore(LocalDate day) {
        List<String> ids = new ArrayList<>();
        collection.find(lt("day", day)).limit(FORGOTTEN_AT_ONCE).forEach(visit -> ids.add(visit.id()));
        return ids.isEmpty() ? 0 : collection.deleteMany(in("_id", ids)).getDeletedCount();
    }

    /** Takes the mark off. */
    void counted(List<Visit> visits) {
        collection.updateMany(in("_id", visits.stream().map(Visit::id).toList()), Updates.unset("uncounted"));
    }
}
