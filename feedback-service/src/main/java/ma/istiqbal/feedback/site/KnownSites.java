package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.document.RememberedRows;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All sites that site-service has told of. */
@Repository
public class KnownSites {

    private static final int MOST_REMEMBERED = 20_000;
    private static final String COLLECTION = "sites";
    private static final Sorting BY_CODE = Sorting.by("site", "_id");

    private final MongoCollection<KnownSite> collection;
    private final MongoCollection<SiteProfile> profiles;
    private final MongoCollection<RawBsonDocument> rows;
    private final Cursors cursors;
    private final Latest<KnownSite> latest;
    private final RememberedRows.Memory<Optional<KnownSite>> recent;

    KnownSites(MongoDatabase database, Cursors cursors, Clock clock) {
        collection = database.getCollection(COLLECTION, KnownSite.class);
        profiles = database.getCollection(COLLECTION, SiteProfile.class);
        rows = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.cursors = cursors;
        latest = new Latest<>(collection, clock);
        recent = latest.remembered().by("_id", MOST_REMEMBERED);
        for (String field : SiteProfile.CONDITIONS) {
            BY_CODE.indexWithin(collection, field);
        }
    }

    /** As of at most five seconds ago; a submission must not wait for a read of what hardly ever changes. */
    public Optional<KnownSite> find(String code) {
        return recent.get(code, this::read);
    }

    public Optional<KnownSite> find(String code, Scope scope) {
        return find(code).filter(site -> scope.covers(site.partner(), site.code()));
    }

    /** All sites of a selection that the scope covers, whatever has become of them. */
    public List<SiteProfile> select(SiteSelection selection, Scope scope) {
        return profiles(selection.within(scope));
    }

    /** What some sites belong to, as it is stored now. */
    public List<SiteProfile> profiles(Collection<String> codes) {
        return profiles(in("_id", codes));
    }

    private List<SiteProfile> profiles(Bson filter) {
        return profiles.find(filter).projection(include(SiteProfile.FIELDS)).into(new ArrayList<>());
    }

    /** A page of a selection, in the order of the codes. */
    public Page<SiteProfile> page(
            SiteSelection selection, Scope scope, @Nullable Integer limit, @Nullable String cursor) {
        Codec<SiteProfile> codec = profiles.getCodecRegistry().get(SiteProfile.class);
        return cursors.page(
                rows,
                selection.within(scope),
                PageRequest.of(limit, cursor, null, null, null, BY_CODE),
                row -> row.decode(codec));
    }

    public long count(SiteSelection selection, Scope scope) {
        return collection.countDocuments(selection.within(scope));
    }

    public List<String> codes() {
        return select(new SiteSelection(), new Scope.Everything()).stream()
                .map(SiteProfile::code)
                .toList();
    }

    /** Keeps a site's state unless a later one is known; returns the latest. */
    KnownSite keep(SiteState told, long version) {
        String code = told.code();
        boolean surveyed = read(code).filter(site -> site.surveyed() != null).isPresent();
        latest.keep(code, version, told.known(version, surveyed));
        recent.forget(code);
        return read(code).orElseThrow();
    }

    private Optional<KnownSite> read(String code) {
        return Optional.ofNullable(collection.find(eq("_id", code)).first());
    }
}
