package ma.istiqbal.feedback.silence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.istiqbal.defaults.paging.Cursors;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.paging.Sorting;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Everything that is listened to. One job writes it, so that no write needs a condition. */
@Repository
class Watches {

    /** As the metric calls the region of a site that is in none. */
    static final String ABROAD = "abroad";

    static final Sorting SORTING = Sorting.by("silentFrom", "silentFrom").and("site", "site");

    private final MongoCollection<Watch> collection;
    private final MongoCollection<RawBsonDocument> rows;
    private final Codec<Watch> codec;
    private final Cursors cursors;

    Watches(MongoDatabase database, Cursors cursors) {
        this.collection = database.getCollection("watches", Watch.class);
        this.rows = database.getCollection("watches", RawBsonDocument.class);
        this.codec = database.getCodecRegistry().get(Watch.class);
        this.cursors = cursors;
        SORTING.index(collection);
        SORTING.indexWithin(collection, "silent");
        collection.createIndex(Indexes.ascending("heardAt"), new IndexOptions().name("heardAt"));
    }

    List<Watch> ofSite(String site) {
        return collection.find(eq("site", site)).into(new ArrayList<>());
    }

    List<Watch> all(Collection<String> ids) {
        return collection.find(in("_id", ids)).into(new ArrayList<>());
    }

    /** When the latest submission came that any of them was heard by. */
    Optional<Instant> lastHeard() {
        return Optional.ofNullable(collection
                        .find(exists("heardAt"))
                        .sort(Sorts.descending("heardAt"))
                        .first())
                .map(Watch::heardAt);
    }

    void keep(List<Watch> changed) {
        if (!changed.isEmpty()) {
            collection.bulkWrite(
                    changed.stream()
                            .map(watch -> new ReplaceOneModel<>(
                                    eq("_id", watch.id()), watch, new ReplaceOptions().upsert(true)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    void forget(List<String> ids) {
        if (!ids.isEmpty()) {
            collection.deleteMany(in("_id", ids));
        }
    }

    /** Those whose patience has ended by now become silent. */
    void tell(Instant now) {
        collection.updateMany(and(eq("silent", false), lte("silentFrom", now)), Updates.set("silent", true));
    }

    Page<Watch> page(Bson selection, PageRequest page) {
        return cursors.page(rows, selection, page, row -> row.decode(codec));
    }

    Map<String, Integer> silentByRegion(Source source) {
        Map<String, Integer> counts = new HashMap<>();
        collection
                .aggregate(
                        List.of(
                                Aggregates.match(and(eq("silent", true), eq("source", source.name()))),
                                Aggregates.group("$region", Accumulators.sum("n", 1))),
                        Document.class)
                .forEach(group -> {
                    String region = group.getString("_id");
                    counts.put(region == null ? ABROAD : region, group.getInteger("n"));
                });
        return counts;
    }
}
