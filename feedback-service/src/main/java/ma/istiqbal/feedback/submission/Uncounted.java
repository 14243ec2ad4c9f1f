package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import ma.istiqbal.defaults.job.Worker;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * The submissions as counting sees them. A submission carries the mark {@code uncounted} from its own insert, so that
 * a request writes nothing else, and what is still to be counted survives a crash.
 */
@Repository
public class Uncounted {

    private static final Duration PATIENCE = Worker.LEASE.dividedBy(2);

    /** A day of one point may be large, and a reply is taken apart as a whole. */
    private static final int READ_AT_ONCE = 1_000;

    /** A store compares each document that it finds with each id that was named. */
    private static final int IDS_AT_ONCE = 100;

    /** Between two commands others have their turn; one for a whole busy day would make them wait for seconds. */
    private static final int UPDATES_AT_ONCE = 10;

    private static final Bson STILL_TO_BE_COUNTED = gt("uncounted", 0);

    private final MongoCollection<CountedAnswers> collection;

    Uncounted(MongoDatabase database) {
        // A busy day is read whole: in a store under load that takes longer than any request may.
        collection = database.getCollection(Feedbacks.COLLECTION, CountedAnswers.class)
                .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        collection.createIndex(
                Indexes.ascending("uncounted"),
                new IndexOptions().name("uncounted").sparse(true));
    }

    /** Some that are still to be counted, about in the order of their arrival. */
    public List<CountedAnswers> next(int limit) {
        return counting(collection.find(STILL_TO_BE_COUNTED)).limit(limit).into(new ArrayList<>());
    }

    /** That a submission was still to be counted when it was read, in which revision. */
    public record Mark(String id, int revision) {}

    /** Where and on which day something was said that is still to be counted. */
    public record Place(String site, String point, LocalDate day) {}

    /** The places of some that are still to be counted. */
    public Set<Place> places(int limit) {
        return collection
                .withDocumentClass(Place.class)
                .find(STILL_TO_BE_COUNTED)
                .projection(fields(include("site", "point", "day"), excludeId()))
                .limit(limit)
                .into(new HashSet<>());
    }

    /** Everything that was said at some sites on a day. */
    public void forEach(Collection<String> sites, LocalDate day, Consumer<CountedAnswers> action) {
        counting(collection.find(and(in("site", sites), eq("day", day)))).forEach(action);
    }

    /** Everything that was said at a site since a day. */
    public void forEachSince(String site, LocalDate since, Consumer<CountedAnswers> action) {
        counting(collection.find(and(eq("site", site), gte("day", since)))).forEach(action);
    }

    /** Takes the marks off, except from what has changed since it was read. */
    public void counted(List<Mark> read) {
        Map<Integer, List<String>> byRevision = read.stream()
                .collect(Collectors.groupingBy(Mark::revision, Collectors.mapping(Mark::id, Collectors.toList())));
        byRevision.entrySet().stream()
                .flatMap(revision -> revision.getValue().stream()
                        .gather(Gatherers.windowFixed(IDS_AT_ONCE))
                        .map(some -> unmarking(revision.getKey(), some)))
                .gather(Gatherers.windowFixed(UPDATES_AT_ONCE))
                .forEach(updates -> collection.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    /**
     * Without site and day, though they tell the shard: what a busy minute brings belongs to many days of many sites, and
     * an update for each of them costs more than one that is looked up in every shard.
     */
    private static WriteModel<CountedAnswers> unmarking(int revision, List<String> ids) {
        return new UpdateManyModel<>(and(in("_id", ids), eq("uncounted", revision)), Updates.unset("uncounted"));
    }

    private static FindIterable<CountedAnswers> counting(FindIterable<CountedAnswers> found) {
        return found.projection(include(CountedAnswers.FIELDS)).batchSize(READ_AT_ONCE);
    }
}
