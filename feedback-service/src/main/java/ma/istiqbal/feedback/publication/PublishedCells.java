package ma.istiqbal.feedback.publication;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The cells of all editions; written once, before their edition names them. */
@Repository
class PublishedCells {

    private static final String COLLECTION = "publishedCells";
    private static final int AT_ONCE = 500;
    private static final Sorting BY_AREA = Sorting.by("area", "_id");

    private final MongoCollection<PublishedCell> collection;
    private final MongoCollection<RawBsonDocument> rows;
    private final Cursors cursors;

    PublishedCells(MongoDatabase database, Cursors cursors) {
        collection = database.getCollection(COLLECTION, PublishedCell.class);
        rows = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.cursors = cursors;
        BY_AREA.indexWithin(collection, "publication", "attempt");
        BY_AREA.indexWithin(collection, "publication", "attempt", "level");
    }

    void add(List<PublishedCell> cells) {
        for (int from = 0; from < cells.size(); from += AT_ONCE) {
            collection.insertMany(cells.subList(from, Math.min(from + AT_ONCE, cells.size())));
        }
    }

    /** Removes what other attempts made of an edition that is prepared. */
    void keepOnlyThoseOf(Publication edition) {
        edition.attempt()
                .ifPresent(
                        attempt -> collection.deleteMany(and(eq("publication", edition.id()), ne("attempt", attempt))));
    }

    List<PublishedCell> of(Publication edition) {
        return collection.find(in(edition)).into(new ArrayList<>());
    }

    /** One after another, in the order of their areas. */
    void forEach(Publication edition, Consumer<PublishedCell> action) {
        collection.find(in(edition)).sort(Sorts.ascending("_id")).forEach(action);
    }

    Optional<PublishedCell> find(Publication edition, String key) {
        return edition.attempt()
                .map(attempt -> PublishedCell.id(edition.id(), attempt, key))
                .map(id -> collection.find(eq("_id", id)).first());
    }

    Page<PublishedCell> page(
            Publication edition, @Nullable Level level, Scope scope, @Nullable Integer limit, @Nullable String cursor) {
        Codec<PublishedCell> codec = collection.getCodecRegistry().get(PublishedCell.class);
        Bson selection = and(
                in(edition),
                level == null ? new BsonDocument() : eq("level", level.name()),
                switch (scope) {
                    case Scope.Everything() -> new BsonDocument();
                    case Scope.OfPartner(String partner) -> eq("partner", partner);
                    case Scope.OfSites(var sites) ->
                        and(eq("level", Level.SITE.name()), com.mongodb.client.model.Filters.in("code", sites));
                });
        return cursors.page(
                rows, selection, PageRequest.of(limit, cursor, null, null, null, BY_AREA), row -> row.decode(codec));
    }

    private static Bson in(Publication edition) {
        return and(
                eq("publication", edition.id()), eq("attempt", edition.attempt().orElse(null)));
    }
}
