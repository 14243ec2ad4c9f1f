package ma.istiqbal.site.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

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
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All versions of all standards. */
@Repository
class Standards {

    static final Sorting SORTING =
            Sorting.by("id", "_id").and("createdAt", "createdAt").and("changedAt", "changedAt");

    private static final AggregateType<Standard> TYPE = AggregateType.open(
                    "standard", "standards", Standard.class, Standard::id)
            .withSubjectsIn("editors");

    private final Documents<Standard> documents;

    Standards(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        SORTING.indexWithin(collection, "state.code");
    }

    Optional<Stored<Standard>> find(String code, int version) {
        return documents.find(Standard.id(code, version));
    }

    Stored<Standard> get(String code, int version) {
        return find(code, version).orElseThrow(() -> new StandardNotFound(Standard.id(code, version)));
    }

    /** @throws StandardNotFound when the standard has no version at all */
    Stored<Standard> newest(String code) {
        return documents.findAll(eq("state.code", code)).stream()
                .max(Comparator.comparingInt(stored -> stored.state().version()))
                .orElseThrow(() -> new StandardNotFound(code));
    }

    /** The versions before a version; all of them were published. */
    List<Standard> before(Standard standard) {
        return documents
                .findAll(and(eq("state.code", standard.code()), lt("state.version", standard.version())))
                .stream()
                .map(Stored::state)
                .toList();
    }

    Page<Stored<Standard>> page(@Nullable String code, @Nullable StandardState state, PageRequest page) {
        List<Bson> conditions = new ArrayList<>(List.of(new BsonDocument()));
        if (code != null) {
            conditions.add(eq("state.code", code));
        }
        if (state != null) {
            conditions.add(eq("state.state", state.name()));
        }
        return documents.page(and(conditions), new Scope.Everything(), page);
    }

    /** What the same request, tried again, has added before. */
    Optional<Stored<Standard>> addedBefore() {
        return documents.insertedBefore();
    }

    /** @throws DuplicateKey when the version exists */
    Stored<Standard> add(Standard standard, Change change) {
        return documents.insert(standard, change);
    }

    Stored<Standard> replace(Stored<Standard> before, Standard after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Standard> standard, Change attempt) {
        documents.recordRefusal(standard, attempt);
    }
}
