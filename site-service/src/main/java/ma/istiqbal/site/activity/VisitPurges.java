package ma.istiqbal.site.activity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;

/** What the purges of visits have deleted, a small document for each day on which one did. */
@Repository
class VisitPurges {

    private static final int SHOWN = 31;

    private final MongoCollection<VisitPurge> collection;

    VisitPurges(MongoDatabase database) {
        collection = database.getCollection("visitPurges", VisitPurge.class);
    }

    void add(LocalDate on, LocalDate before, long visits) {
        collection.updateOne(
                eq("_id", on),
                Updates.combine(Updates.max("before", before), Updates.inc("visits", visits)),
                new UpdateOptions().upsert(true));
    }

    /** The latest first. */
    List<VisitPurge> latest() {
        return collection.find().sort(Sorts.descending("_id")).limit(SHOWN).into(new ArrayList<>());
    }
}
