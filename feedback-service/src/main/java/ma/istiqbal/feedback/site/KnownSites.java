package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.istiqbal.defaults.keycloak.Scope;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** All sites that site-service has told of. */
@Repository
public class KnownSites {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MongoCollection<KnownSite> collection;
    private final Cache<String, Optional<KnownSite>> recent =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();

    KnownSites(MongoDatabase database) {
        collection = database.getCollection("sites", KnownSite.class);
    }

    /** As of at most five seconds ago; a submission must not wait for a read of what hardly ever changes. */
    public Optional<KnownSite> find(String code) {
        return recent.get(code, this::read);
    }

    public Optional<KnownSite> find(String code, Scope scope) {
        return find(code).filter(site -> scope.covers(site.partner(), site.code()));
    }

    public List<String> codes() {
        return collection
                .withDocumentClass(Document.class)
                .find()
                .map(site -> site.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Keeps a site's state unless a later one is known; returns the latest. */
    KnownSite keep(KnownSite site) {
        boolean newer = collection
                        .replaceOne(and(eq("_id", site.code()), lte("version", site.version())), site)
                        .getMatchedCount()
                == 1;
        if (!newer) {
            insert(site);
        }
        recent.invalidate(site.code());
        return Objects.requireNonNull(collection.find(eq("_id", site.code())).first());
    }

    private void insert(KnownSite site) {
        try {
            collection.insertOne(site);
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    private Optional<KnownSite> read(String code) {
        return Optional.ofNullable(collection.find(eq("_id", code)).first());
    }
}
