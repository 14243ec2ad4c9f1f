package ma.istiqbal.site.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import ma.istiqbal.defaults.document.DocumentStore;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** On which day the people who run a site were last seen; not who they are. */
@Repository
class SiteManagers {

    private final MongoCollection<Document> seen;

    SiteManagers(DocumentStore store) {
        seen = store.database().getCollection("site_managers");
    }

    void seenAt(String site, LocalDate day) {
        seen.updateOne(eq("_id", site), Updates.max("lastSeen", day.toString()), new UpdateOptions().upsert(true));
    }

    boolean activeSince(String site, LocalDate day) {
        return seen.countDocuments(and(eq("_id", site), gte("lastSeen", day.toString()))) > 0;
    }
}
