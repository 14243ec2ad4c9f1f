package ma.istiqbal.partner.administration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.springframework.stereotype.Repository;

/** All partners, in MongoDB. */
@Repository
public class Partners {

    static final Sorting SORTING = Sorting.by("code", "_id")
            .and("createdAt", "createdAt")
            .and("changedAt", "changedAt")
            .and("status", "state.status");

    private static final AggregateType<Partner> TYPE = AggregateType.open(
                    "partner", "partners", Partner.class, Partner::code)
            .ownedBy("code", null)
            .withSubjectsIn("editors", "focalPoints.userSub")
            .searchedBy(Partners::searchText);

    private final Documents<Partner> documents;

    Partners(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
    }

    /** For the service's own work, in nobody's name. */
    public Optional<Partner> find(String code) {
        return documents.find(code).map(Stored::state);
    }

    Stored<Partner> get(String code, Scope scope) {
        return documents.find(code, scope).orElseThrow(() -> new PartnerNotFound(code));
    }

    Page<Stored<Partner>> page(PartnerFilter filter, Scope scope, PageRequest page) {
        return documents.page(conditions(filter), scope, page);
    }

    Stored<Partner> add(Partner partner, Change change) {
        try {
            return documents.insert(partner, change);
        } catch (DuplicateKey taken) {
            throw new PartnerCodeTaken(partner.code());
        }
    }

    Stored<Partner> replace(Stored<Partner> before, Partner after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Partner> partner, Change attempt) {
        documents.recordRefusal(partner, attempt);
    }

    private static Bson conditions(PartnerFilter filter) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (filter.kind() != null) {
            all.add(eq("state.profile.kind", filter.kind().name()));
        }
        if (filter.role() != null) {
            all.add(eq("state.profile.role", filter.role().name()));
        }
        if (filter.status() != null) {
            all.add(eq("state.status", filter.status().name()));
        }
        return and(all);
    }

    /** Former titles too: people go on using them. */
    private static String searchText(Partner partner) {
        Profile profile = partner.profile();
        String titles =
                profile.titles().stream().map(title -> title.names().all()).collect(Collectors.joining(" "));
        String acronym = profile.acronym() == null ? "" : profile.acronym().all();
        return String.join(" ", partner.code(), titles, acronym);
    }
}
