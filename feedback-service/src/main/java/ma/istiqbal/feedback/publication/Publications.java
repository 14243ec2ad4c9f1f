package ma.istiqbal.feedback.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All editions of all periods. */
@Repository
class Publications {

    static final Sorting SORTING = Sorting.by("period", "_id").and("changedAt", "changedAt");

    private static final AggregateType<Publication> TYPE = AggregateType.open(
                    "publication", "publications", Publication.class, Publication::id)
            .withSubjectsIn("preparedBy");

    private final Documents<Publication> documents;

    Publications(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.period");
        SORTING.indexWithin(collection, "state.state");
    }

    Stored<Publication> get(String id) {
        return documents.find(id).orElseThrow(() -> new PublicationNotFound(id));
    }

    /** All editions of some periods, oldest first. */
    List<Publication> editions(List<Period> periods) {
        return documents
                .findAll(in("state.period", periods.stream().map(Period::code).toList()))
                .stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(Publication::period).thenComparingInt(Publication::edition))
                .toList();
    }

    Optional<Publication> newest(Period period) {
        return editions(List.of(period)).stream().reduce((earlier, later) -> later);
    }

    /** All that were ever public: a month has one, rarely two. */
    List<Publication> everPublic() {
        return documents
                .findAll(in("state.state", PublicationState.PUBLISHED.name(), PublicationState.RETRACTED.name()))
                .stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(Publication::of, Comparator.comparing(Period::to))
                        .thenComparing(Publication::period)
                        .thenComparingInt(Publication::edition)
                        .reversed())
                .toList();
    }

    /** Editions whose figures have still to be made, in the order in which that has to be. */
    List<Stored<Publication>> preparing() {
        return documents.findAll(eq("state.state", PublicationState.PREPARING.name())).stream()
                .sorted(Comparator.comparing((Stored<Publication> stored) ->
                                stored.state().of().to())
                        .thenComparingInt(stored -> stored.state().of().months())
                        .thenComparingInt(stored -> stored.state().edition()))
                .toList();
    }

    /** The last period of a kind that was ever begun. */
    Optional<Period> last(boolean quarters) {
        return documents.findAll(new BsonDocument()).stream()
                .map(stored -> stored.state().of())
                .filter(period -> period.isQuarter() == quarters)
                .max(Comparator.comparing(Period::to));
    }

    Page<Stored<Publication>> page(@Nullable String period, @Nullable PublicationState state, PageRequest page) {
        List<Bson> conditions = new ArrayList<>(List.of(new BsonDocument()));
        if (period != null) {
            conditions.add(eq("state.period", period));
        }
        if (state != null) {
            conditions.add(eq("state.state", state.name()));
        }
        return documents.page(and(conditions), new Scope.Everything(), page);
    }

    long count(PublicationState state) {
        return documents.count(eq("state.state", state.name()));
    }

    /** What the same request, tried again, has inserted before. */
    Optional<Stored<Publication>> insertedBefore() {
        return documents.insertedBefore();
    }

    Stored<Publication> insert(Publication publication, Change change) {
        return documents.insert(publication, change);
    }

    Stored<Publication> replace(Stored<Publication> before, Publication after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Publication> publication, Change attempt) {
        documents.recordRefusal(publication, attempt);
    }
}
