package ma.istiqbal.feedback.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.istiqbal.defaults.document.ById;
import ma.istiqbal.defaults.document.Inserts;
import org.springframework.stereotype.Repository;

/** How many came to the sites day by day, as far as site-service has told. */
@Repository
public class SiteDays {

    private final MongoCollection<SiteDay> collection;

    SiteDays(MongoDatabase database) {
        collection = database.getCollection("siteDays", SiteDay.class);
        collection.createIndex(Indexes.ascending("site", "day"), new IndexOptions().name("site_day"));
        collection.createIndex(
                Indexes.ascending("unrolled"),
                new IndexOptions().name("unrolled").sparse(true));
    }

    public ById.Wanted<SiteDay> wanted(Collection<String> ids, Consumer<SiteDay> action) {
        return new ById.Wanted<>(collection, ids, action);
    }

    /** The days of some sites, both ends included. */
    public void forEach(Collection<String> sites, LocalDate from, LocalDate to, Consumer<SiteDay> action) {
        collection
                .find(and(in("site", sites), gte("day", from), lte("day", to)))
                .forEach(action);
    }

    /** Some that the month's counts do not know yet. */
    public List<SiteDay> unrolled(int limit) {
        return collection.find(gt("unrolled", 0L)).limit(limit).into(new ArrayList<>());
    }

    /** Takes the mark off, except from what has changed since it was read. */
    public void rolled(List<SiteDay> read) {
        if (!read.isEmpty()) {
            collection.bulkWrite(
                    read.stream()
                            .map(day -> new UpdateOneModel<SiteDay>(
                                    and(eq("_id", day.id()), eq("site", day.site()), eq("unrolled", day.version())),
                                    Updates.unset("unrolled")))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /** Keeps a row, unless a later state of it is known. */
    void keep(String site, LocalDate day, SiteDay.Row row) {
        while (true) {
            SiteDay known = collection.find(eq("_id", SiteDay.id(site, day))).first();
            Optional<SiteDay> next = known == null ? Optional.of(SiteDay.first(site, day, row)) : known.with(row);
            if (next.isEmpty() || (known == null ? Inserts.add(collection, next.get()) : replace(known, next.get()))) {
                return;
            }
        }
    }

    private boolean replace(SiteDay known, SiteDay next) {
        return collection
                        .replaceOne(
                                and(eq("_id", known.id()), eq("site", known.site()), eq("version", known.version())),
                                next)
                        .getMatchedCount()
                == 1;
    }
}
