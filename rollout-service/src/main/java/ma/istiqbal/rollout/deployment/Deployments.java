package ma.istiqbal.rollout.deployment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** All deployments, in MongoDB. */
@Repository
class Deployments {

    static final Sorting SORTING =
            Sorting.by("code", "_id").and("createdAt", "createdAt").and("changedAt", "changedAt");

    private static final AggregateType<Deployment> TYPE = AggregateType.open(
                    "deployment", "deployments", Deployment.class, Deployment::code)
            .ownedBy("partner", "site")
            .withSubjectsIn("editors")
            .searchedBy(deployment -> deployment.code() + " " + deployment.partner());

    private static final Bson LEFT = and(exists("completion", false), exists("skippedBecause", false));
    private static final Bson OPEN = elemMatch("state.milestones", LEFT);

    private final Documents<Deployment> documents;
    private final MongoCollection<Document> collection;

    Deployments(DocumentStore store) {
        documents = store.documents(TYPE);
        collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        for (String field : List.of("phase", "site", "partner")) {
            SORTING.indexWithin(collection, "state." + field);
        }
    }

    Stored<Deployment> get(String code, Scope scope) {
        return documents.find(code, scope).orElseThrow(() -> new DeploymentNotFound(code));
    }

    Optional<Stored<Deployment>> find(String code) {
        return documents.find(code);
    }

    Page<Stored<Deployment>> page(DeploymentFilter filter, Lateness lateness, Scope scope, PageRequest page) {
        return documents.page(conditions(filter, lateness), scope, page);
    }

    List<Stored<Deployment>> ofPhase(String phase) {
        return documents.findAll(eq("state.phase", phase));
    }

    List<Stored<Deployment>> ofSite(String site) {
        return documents.findAll(eq("state.site", site));
    }

    long countOpenIn(String phase) {
        return documents.count(and(eq("state.phase", phase), OPEN));
    }

    /** How many have something left to do in a phase that is not over. */
    long countOpen(Lateness lateness) {
        return documents.count(and(phaseGoesOn(lateness), OPEN));
    }

    long countLate(Lateness lateness) {
        return documents.count(late(lateness));
    }

    Stored<Deployment> add(Deployment deployment, Change change) {
        try {
            return documents.insert(deployment, change);
        } catch (DuplicateKey taken) {
            throw new DeploymentExists(deployment.code());
        }
    }

    Stored<Deployment> replace(Stored<Deployment> before, Deployment after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Deployment> deployment, Change attempt) {
        documents.recordRefusal(deployment, attempt);
    }

    private Bson conditions(DeploymentFilter filter, Lateness lateness) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (filter.phase() != null) {
            all.add(eq("state.phase", filter.phase()));
        }
        if (filter.site() != null) {
            all.add(eq("state.site", filter.site()));
        }
        if (filter.partner() != null) {
            all.add(eq("state.partner", filter.partner()));
        }
        if (filter.late() != null) {
            all.add(filter.late() ? late(lateness) : nor(late(lateness)));
        }
        return and(all);
    }

    private static Bson phaseGoesOn(Lateness lateness) {
        return nin("state.phase", new TreeSet<>(lateness.overPhases()));
    }

    /** What {@link Lateness#of} tells of one deployment, as a condition; today depends on the site's time zone. */
    private Bson late(Lateness lateness) {
        List<Bson> any = new ArrayList<>();
        any.add(and(in("state.phase", new TreeSet<>(lateness.latePhases())), OPEN));
        for (String zone : collection.distinct("state.timeZone", String.class).into(new TreeSet<>())) {
            Bson overdue = and(LEFT, lt("planned.to", lateness.clock().todayIn(zone)));
            any.add(and(eq("state.timeZone", zone), elemMatch("state.milestones", overdue)));
        }
        return and(phaseGoesOn(lateness), or(any));
    }
}
