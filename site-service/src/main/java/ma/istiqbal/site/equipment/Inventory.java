package ma.istiqbal.site.equipment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
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
import ma.istiqbal.site.registry.Site;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All equipment of all sites, in MongoDB. Who may see it is decided on its site. */
@Repository
class Inventory {

    static final Sorting SORTING =
            Sorting.by("code", "_id").and("kind", "state.kind").and("changedAt", "changedAt");

    private static final AggregateType<Equipment> TYPE = AggregateType.open(
                    "equipment", "equipment", Equipment.class, Equipment::id)
            .ownedBy("partner", "site");

    private final Documents<Equipment> documents;

    Inventory(DocumentStore store) {
        documents = store.documents(TYPE);
        SORTING.indexWithin(store.database().getCollection(TYPE.collection()), "state.site");
    }

    /** As the site's owner of today has it, who alone is told what happens to it from now on. */
    Stored<Equipment> get(Site site, String code) {
        return documents
                .find(Equipment.id(site.code(), code))
                .map(known ->
                        known.with(known.state().ownedBy(site.description().partner())))
                .orElseThrow(() -> new EquipmentNotFound(code));
    }

    Page<Stored<Equipment>> page(
            String site, @Nullable EquipmentKind kind, @Nullable EquipmentState state, PageRequest page) {
        List<Bson> conditions = new ArrayList<>(List.of(eq("state.site", site)));
        if (kind != null) {
            conditions.add(eq("state.kind", kind.name()));
        }
        if (state != null) {
            conditions.add(eq("state.state", state.name()));
        }
        return documents.page(and(conditions), new Scope.Everything(), page);
    }

    Stored<Equipment> add(Equipment equipment, Change change) {
        try {
            return documents.insert(equipment, change);
        } catch (DuplicateKey taken) {
            throw new EquipmentCodeTaken(equipment.code());
        }
    }

    Stored<Equipment> replace(Stored<Equipment> before, Equipment after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Equipment> equipment, Change attempt) {
        documents.recordRefusal(equipment, attempt);
    }
}
