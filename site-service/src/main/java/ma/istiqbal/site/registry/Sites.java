package ma.istiqbal.site.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    Sites(DocumentStore store) {
        documents = store.documents(TYPE);
        var collection = store.database().getCollection(TYPE.collection());
        for (String field : List.of("partner", "region", "type")) {
            collection.createIndex(Indexes.ascending("state.description." + field), new IndexOptions().name(field));
        }
        collection.createIndex(Indexes.ascending("state.lifecycle"), new IndexOptions().name("lifecycle"));
    }

    public Optional<Stored<Site>> find(String code, Scope scope) {
        return documents.find(code, scope);
    }

    Stored<Site> get(String code, Scope scope) {
        return documents.find(code, scope).orElseThrow(() -> new SiteNotFound(code));
    }

    Page<Stored<Site>> page(SiteFilter filter, Scope scope, PageRequest page) {
        return documents.page(conditions(filter), scope, page);
    }

    List<Stored<Site>> all(SiteFilter filter) {
        return documents.findAll(conditions(filter));
    }

    boolean contains(String code) {
        return documents.find(code).isPresent();
    }

    Stored<Site> add(Site site, Change change) {
        try {
            return documents.insert(site, change);
        } catch (DuplicateKey taken) {
            throw new SiteCodeTaken(site.code());
        }
    }

    Stored<Site> replace(Stored<Site> before, Site after, Change change) {
        return documents.replace(before, after, change);
    }

    void recordRefusal(Stored<Site> site, Change attempt) {
        documents.recordRefusal(site, attempt);
    }

    private static Bson conditions(SiteFilter filter) {
        List<Bson> all = new ArrayList<>();
        all.add(new BsonDocument());
        if (filter.region() != null) {
            all.add(eq("state.description.region", filter.region()));
        }
        if (filter.type() != null) {
            all.add(eq("state.description.type", filter.type().name()));
        }
        if (filter.partner() != null) {
            all.add(eq("state.description.partner", filter.partner()));
        }
        if (filter.role() != null) {
            all.add(eq("state.description.role", filter.role().name()));
        }
        if (filter.lifecycle() != null) {
            all.add(eq("state.lifecycle", filter.lifecycle().name()));
        }
        if (filter.publicOnly()) {
            all.add(in("state.lifecycle", PUBLIC));
        }
        return and(all);
    }

    private static final Set<String> PUBLIC = Set.copyOf(EnumSet.allOf(SiteStatus.class).stream()
            .filter(SiteStatus::isPublic)
            .map(Enum::name)
            .toList());
}
