package ma.istiqbal.feedback.point;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.RememberedRows;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All feedback points. */
@Repository
public class Points {

    static final Sorting SORTING = Sorting.by("publicId", "_id")
            .and("site", "state.site")
            .and("createdAt", "createdAt")
            .and("changedAt", "changedAt");

    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_SITES_REMEMBERED = 20_000;

    private static final AggregateType<FeedbackPoint> TYPE = AggregateType.open(
                    "feedback-point", "feedbackPoints", FeedbackPoint.class, FeedbackPoint::publicId)
            .ownedBy("partner", "site");

    private final Documents<FeedbackPoint> documents;
    private final MongoCollection<BsonDocument> places;
    private final RememberedRows.Memory<Optional<FeedbackPoint>> recent;
    private final RememberedRows.Memory<List<String>> idsBySite;

    Points(DocumentStore store, Clock clock) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        places = collection.withDocumentClass(BsonDocument.class);
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.partner");
        SORTING.indexWithin(collection, "state.state");
        RememberedRows remembered = new RememberedRows(collection, "changedAt", clock);
        recent = remembered.by("_id", MOST_REMEMBERED);
        idsBySite = remembered.by("state.site", MOST_SITES_REMEMBERED);
    }

    /** As of at most five seconds ago, without a read in between. */
    Optional<FeedbackPoint> recent(String publicId) {
        return recent.get(publicId, id -> documents.find(id).map(Stored::state));
    }

    Stored<FeedbackPoint> get(String publicId, Scope scope) {
        return documents.find(publicId, scope).orElseThrow(() -> new FeedbackPointNotFound(publicId));
    }

    Page<Stored<FeedbackPoint>> page(@Nullable String site, @Nullable PointState state, Scope scope, PageRequest page) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(new BsonDocument());
        if (site != null) {
            conditions.add(eq("state.site", site));
        }
        if (state != null) {
            conditions.add(eq("state.state", state.name()));
        }
        return documents.page(and(conditions), scope, page);
    }

    long count(PointState state) {
        return documents.count(eq("state.state", state.name()));
    }

    List<Stored<FeedbackPoint>> ofSite(String site) {
        return documents.findAll(eq("state.site", site));
    }

    /** The public ids of all points that some sites ever had, by site; one added elsewhere is known after five seconds. */
    public Map<String, List<String>> idsOfSites(Collection<String> sites) {
        return idsBySite.getAll(sites, this::readIds);
    }

    private Map<String, List<String>> readIds(Collection<? extends String> sites) {
        Map<String, List<String>> ids = new HashMap<>();
        sites.forEach(site -> ids.put(site, new ArrayList<>()));
        places.find(in("state.site", sites))
                .projection(include("state.site"))
                .forEach(point -> Objects.requireNonNull(ids.get(
                                point.getDocument("state").getString("site").getValue()))
                        .add(point.getString("_id").getValue()));
        return ids;
    }

    /** The codes of all service points for which a site ever had a point of its own. */
    public Set<String> servicePointsOf(String site) {
        return ofSite(site).stream()
                .map(point -> point.state().servicePoint())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The points of a site at which citizens can answer now. */
    public List<FeedbackPoint> activeOf(String site) {
        return ofSite(site).stream()
                .map(Stored::state)
                .filter(point -> point.state() == PointState.ACTIVE)
                .toList();
    }

    Stored<FeedbackPoint> add(FeedbackPoint point, Change change) {
        Stored<FeedbackPoint> added = documents.insert(point, change);
        recent.forget(added.id());
        idsBySite.forget(point.site());
        return added;
    }

    Stored<FeedbackPoint> replace(Stored<FeedbackPoint> before, FeedbackPoint after, Change change) {
        Stored<FeedbackPoint> replaced = documents.replace(before, after, change);
        recent.forget(before.id());
        return replaced;
    }

    void recordRefusal(Stored<FeedbackPoint> point, Change attempt) {
        documents.recordRefusal(point, attempt);
    }
}
