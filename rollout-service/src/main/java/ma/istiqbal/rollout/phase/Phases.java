package ma.istiqbal.rollout.phase;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.rollout.DateRange;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** All phases, in MongoDB. */
@Repository
public class Phases {

    static final Sorting SORTING =
            Sorting.by("code", "_id").and("createdAt", "createdAt").and("changedAt", "changedAt");

    private static final AggregateType<Phase> TYPE = AggregateType.open("phase", "phases", Phase.class, Phase::code)
            .withSubjectsIn("editors")
            .searchedBy(phase -> phase.code() + " " + phase.plan().names().all());

    private static final Comparator<Phase> IN_ORDER = Comparator.comparing(
                    (Phase phase) -> phase.plan().kind())
            .thenComparing(phase ->
                    Optional.ofNullable(DateRange.start(phase.plan().planned())).orElse(LocalDate.MAX))
            .thenComparing(Phase::code);

    private final Documents<Phase> documents;

    Phases(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.status");
    }

    public Optional<Stored<Phase>> find(String code) {
        return documents.find(code);
    }

    /** All of them in the programme's order: by kind, then by their planned beginning. A programme has a handful. */
    public List<Phase> all() {
        return documents.findAll(new BsonDocument()).stream()
                .map(Stored::state)
                .sorted(IN_ORDER)
                .toList();
    }

    Stored<Phase> get(String code) {
        return find(code).orElseThrow(() -> new PhaseNotFound(code));
    }

    Page<Stored<Phase>> page(PhaseQuery query) {
        return documents.page(conditions(query), new Scope.Everything(), query.page());
    }

    Stored<Phase> add(Phase phase, Change change) {
        try {
            return documents.insert(phase, change);
        } catch (DuplicateKey taken) {
            throw new PhaseCodeTaken(phase.code());
        }
    }

    Stored<Phase> replace(Stored<Phase> before, Phase after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Phase> phase, Change attempt) {
        documents.recordRefusal(phase, attempt);
    }

    private static Bson conditions(PhaseQuery query) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (query.kind() != null) {
            all.add(eq("state.plan.kind", query.kind().name()));
        }
        if (query.status() != null) {
            all.add(eq("state.status", query.status().name()));
        }
        if (query.site() != null) {
            all.add(eq("state.plan.sites", query.site()));
        }
        return and(all);
    }
}
