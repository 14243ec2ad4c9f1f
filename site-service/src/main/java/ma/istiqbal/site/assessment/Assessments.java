package ma.istiqbal.site.assessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import ma.istiqbal.site.registry.Site;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The assessments of all sites; whoever asks has been let to the site before. */
@Repository
class Assessments {

    static final Sorting SORTING = Sorting.by("visitedOn", "state.visitedOn")
            .and("createdAt", "createdAt")
            .and("changedAt", "changedAt");

    private static final AggregateType<Assessment> TYPE = AggregateType.open(
                    "assessment", "assessments", Assessment.class, Assessment::id)
            .ownedBy("audience.partner", "audience.site")
            .withSubjectsIn("editors");

    private final Documents<Assessment> documents;

    Assessments(DocumentStore store) {
        documents = store.documents(TYPE);
        SORTING.indexWithin(store.database().getCollection(TYPE.collection()), "state.site");
    }

    /**
     * As the site's owner of today has it, who alone is told what happens to it from now on.
     *
     * @throws AssessmentNotFound when the site has none of that id that the scope shows
     */
    Stored<Assessment> get(Site site, String id, Scope scope) {
        return documents
                .find(id, at(site.code(), scope))
                .filter(found -> found.state().site().equals(site.code()))
                .map(found ->
                        found.with(found.state().ownedBy(site.description().partner())))
                .orElseThrow(() -> new AssessmentNotFound(id));
    }

    Page<Stored<Assessment>> page(String site, AssessmentFilter filter, Scope scope, PageRequest page) {
        List<Bson> conditions = new ArrayList<>(List.of(eq("state.site", site)));
        if (filter.kind() != null) {
            conditions.add(eq("state.kind", filter.kind().name()));
        }
        if (filter.state() != null) {
            conditions.add(eq("state.state", filter.state().name()));
        }
        if (filter.from() != null) {
            conditions.add(gte("state.visitedOn", filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(lte("state.visitedOn", filter.to()));
        }
        return documents.page(and(conditions), at(site, scope), page);
    }

    /** Of the site's own people each sees what is told to the site, whoever owned it then. */
    private static Scope at(String site, Scope scope) {
        return scope instanceof Scope.Everything ? scope : new Scope.OfSites(Set.of(site));
    }

    /** What was approved of a site; a handful over the years. */
    List<Stored<Assessment>> approved(String site, Set<AssessmentKind> kinds) {
        return documents.findAll(and(
                eq("state.site", site),
                eq("state.state", AssessmentState.APPROVED.name()),
                in("state.kind", kinds.stream().map(Enum::name).toList())));
    }

    Stored<Assessment> add(Assessment assessment, Change change) {
        return documents.insert(assessment, change);
    }

    Stored<Assessment> replace(Stored<Assessment> before, Assessment after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Assessment> assessment, Change attempt) {
        documents.recordRefusal(assessment, attempt);
    }
}
