package ma.istiqbal.partner.site;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import org.springframework.stereotype.Repository;

/** The sites that site-service has told us of. */
@Repository
public class KnownSites {

    private final MongoCollection<KnownSite> collection;
    private final SiteClient client;
    private final Upstream upstream;

    KnownSites(MongoDatabase database, SiteClient client, Upstreams upstreams) {
        this.collection = database.getCollection("sites", KnownSite.class);
        this.client = client;
        this.upstream = upstreams.upstream("site-service");
    }

    /**
     * The site; site-service itself is asked only for one that its feed has not told us yet.
     *
     * @throws ma.istiqbal.defaults.remote.UpstreamUnavailable when nobody can tell whether there is such a site
     */
    public Optional<KnownSite> find(String code) {
        KnownSite known = collection.find(eq("_id", code)).first();
        return known != null
                ? Optional.of(known)
                : upstream.find(() -> client.site(code))
                        .map(site ->
                                new KnownSite(site.code(), site.partner(), site.type(), site.region(), site.version()));
    }

    /** The administrations that own the sites, as far as these are known. */
    public Set<String> ownersOf(Set<String> codes) {
        return collection.find(in("_id", codes)).map(KnownSite::partner).into(new TreeSet<>());
    }

    /** Only the follower writes, in the feed's order; an event may come twice. */
    void keep(KnownSite site) {
        KnownSite known = collection.find(eq("_id", site.code())).first();
        if (known == null || known.version() < site.version()) {
            collection.replaceOne(eq("_id", site.code()), site, new ReplaceOptions().upsert(true));
        }
    }
}
