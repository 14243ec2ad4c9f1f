package ma.istiqbal.site.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.AggregateType;
import ma.istiqbal.defaults.document.DocumentStore;
import ma.istiqbal.defaults.document.Documents;
import ma.istiqbal.defaults.document.DuplicateKey;
import ma.istiqbal.defaults.document.Reference;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All sites, in MongoDB. */
@Repository
public class Sites {

    static final Sorting SORTING = Sorting.by("code", "_id")
            .and("createdAt", "createdAt")
            .and("changedAt", "changedAt")
            .and("lifecycle", "state.lifecycle");

    private static final AggregateType<Site> TYPE = AggregateType.open("site", "sites", Site.class, Site::code)
            .ownedBy("description.partner", "code")
            .withSubjectsIn("editors")
            .searchedBy(site -> String.join(
                    " ",
                    site.code(),
                    site.description().names().all(),
                    site.description().locality().all()));

    private final Documents<Site> documents;
    private final AtomicLong writes = new AtomicLong();

    Sites(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        SORTING.index(collection);
        for (String field : List.of("code", "description.partner", "description.region", "description.type")) {
            SORTING.indexWithin(collection, "state." + field);
        }
        collection.createIndex(
                Indexes.ascending("state.description.location.latitude"), new IndexOptions().name("location.latitude"));
        collection.createIndex(Indexes.ascending("state.mergedInto"), new IndexOptions().name("mergedInto"));
    }

    public Optional<Stored<Site>> find(String code, Scope scope) {
        return documents.find(code, scope);
    }

    /** @throws SiteNotFound when there is none, or none that the caller may see */
    public Stored<Site> get(String code, Scope scope) {
        return documents.find(code, scope).orElseThrow(() -> new SiteNotFound(code));
    }

    /**
     * A site that can still be changed.
     *
     * @throws SiteClosed when it stays as it was on its last day
     */
    public Stored<Site> open(String code, Scope scope) {
        Stored<Site> site = get(code, scope);
        if (site.state().lifecycle() == SiteStatus.CLOSED) {
            throw new SiteClosed(code);
        }
        return site;
    }

    /** @throws SiteNotFound when there is none that the public may know of */
    public Stored<Site> published(String code) {
        Stored<Site> site = get(code, new Scope.Everything());
        if (!site.state().isPublic()) {
            throw new SiteNotFound(code);
        }
        return site;
    }

    /** Whether everyone may know of the site, or could before it closed. */
    boolean isKnownToAll(String code) {
        return documents
                .find(code)
                .map(Stored::state)
                .filter(site -> site.isPublic() || site.lifecycle() == SiteStatus.CLOSED)
                .isPresent();
    }

    Page<Stored<Site>> page(SiteFilter filter, Scope scope, PageRequest page) {
        Surroundings around = filter.surroundings();
        return around == null
                ? documents.page(SiteConditions.of(filter), scope, page)
                : documents.page(SiteConditions.of(filter), scope, page, around.ranking());
    }

    List<Reference> references(SiteFilter filter, Scope scope, @Nullable String search) {
        return documents.references(SiteConditions.of(filter), scope, search);
    }

    /** Grows with every site that this instance has written. */
    long writesHere() {
        return writes.get();
    }

    List<Stored<Site>> all(List<String> codes) {
        return documents.findAll(in("_id", codes));
    }

    /** The whole registry, for work that is done once a night. */
    public List<Site> every() {
        return documents.findAll(new BsonDocument()).stream().map(Stored::state).toList();
    }

    /**
     * The labelled sites whose label ends by the first day, or still waits for a follow-up and was granted by the
     * second.
     */
    List<Stored<Site>> labelsEndingBy(LocalDate end, LocalDate granted) {
        return documents.findAll(and(
                eq("state.lifecycle", SiteStatus.LABELLED.name()),
                or(
                        lte("state.label.expiresOn", end),
                        and(eq("state.label.followUpAssessment", null), lte("state.label.grantedOn", granted)))));
    }

    long count(SiteStatus lifecycle) {
        return documents.count(eq("state.lifecycle", lifecycle.name()));
    }

    boolean contains(String code) {
        return documents.find(code).isPresent();
    }

    Stored<Site> add(Site site, Change change) {
        try {
            return documents.insert(site, change);
        } catch (DuplicateKey taken) {
            throw new SiteCodeTaken(site.code());
        } finally {
            writes.incrementAndGet();
        }
    }

    Stored<Site> replace(Stored<Site> before, Site after, Change change) {
        try {
            return documents.replace(before, after, change);
        } finally {
            writes.incrementAndGet();
        }
    }

    void recordRefusal(Stored<Site> site, Change attempt) {
        documents.recordRefusal(site, attempt);
    }
}
