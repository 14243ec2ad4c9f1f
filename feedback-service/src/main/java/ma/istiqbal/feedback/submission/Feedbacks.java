package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.defaults.document.Inserts;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.defaults.paging.Tail;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.springframework.stereotype.Repository;

/** All submissions. */
@Repository
public class Feedbacks {

    static final String COLLECTION = "feedback";
    static final Sorting SORTING = Sorting.by("receivedAt", "receivedAt")
            .and("capturedAt", "capturedAt")
            .and("changedAt", "changedAt")
            .and("overall", "ratings.overall");

    private final MongoCollection<Feedback> collection;
    private final MongoCollection<RawBsonDocument> rows;
    private final Codec<Feedback> codec;
    private final Cursors cursors;
    private final Tail<Feedback> tail;

    Feedbacks(MongoDatabase database, Cursors cursors) {
        this.collection = database.getCollection(COLLECTION, Feedback.class);
        this.rows = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.codec = database.getCodecRegistry().get(Feedback.class);
        this.cursors = cursors;
        SORTING.index(collection);
        SORTING.indexWithin(collection, "partner");
        SORTING.indexWithin(collection, "site");
        collection.createIndex(Indexes.ascending("site", "day", "point"), new IndexOptions().name("site_day_point"));
        this.tail = new Tail<>(collection, "changedAt");
    }

    /** Adds a submission; not so when its id is taken, which tells a repetition. */
    boolean add(Feedback feedback) {
        return Inserts.add(collection, feedback);
    }

    /**
     * Adds submissions with different ids, as far as those are new.
     *
     * @return ids that were taken
     */
    List<String> addAll(List<Feedback> all) {
        return Inserts.taken(collection, all).stream().map(Feedback::id).toList();
    }

    /** The digests of what was sent first, by id, of those submissions that there are. */
    Map<String, String> requests(List<String> ids) {
        Map<String, String> requests = new HashMap<>();
        if (!ids.isEmpty()) {
            collection
                    .withDocumentClass(Document.class)
                    .find(in("_id", ids))
                    .projection(include("request"))
                    .forEach(found -> requests.put(found.getString("_id"), found.getString("request")));
        }
        return requests;
    }

    /** For the service's own work, in nobody's name. */
    Optional<Feedback> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** Puts the next state in the place of one that was read; not so when another has come between. */
    boolean replace(Feedback before, Feedback after) {
        return collection
                        .replaceOne(
                                and(
                                        eq("_id", before.id()),
                                        eq("site", before.site()),
                                        eq("day", before.day()),
                                        eq("revision", before.revision())),
                                after)
                        .getMatchedCount()
                == 1;
    }

    Feedback get(String id, Scope scope) {
        Feedback found =
                collection.find(and(eq("_id", id), FeedbackFilter.of(scope))).first();
        if (found == null) {
            throw new FeedbackNotFound(id);
        }
        return found;
    }

    /** In the order of their last change. */
    public Tail<Feedback> tail() {
        return tail;
    }

    Page<Feedback> page(FeedbackFilter filter, Scope scope, PageRequest page) {
        return cursors.page(rows, filter.within(scope), page, row -> row.decode(codec));
    }
}
