package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.SiteListener;
import ma.istiqbal.feedback.site.SiteProfile;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** What was said belongs to whom its site belongs to today, and is of the region where the site is. */
@Component
public class FeedbackOwners implements SiteListener {

    private final MongoCollection<BsonDocument> collection;
    private final Clock clock;

    FeedbackOwners(MongoDatabase database, Clock clock) {
        this.clock = clock;
        // A large site has years of answers; what was done before a timeout stays done.
        collection = database.getCollection(Feedbacks.COLLECTION, BsonDocument.class)
                .withTimeout(Worker.LEASE.dividedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void changed(KnownSite site) {
        assign(SiteProfile.of(site), Filters.empty());
    }

    /** Mends what was written while the change became known: a submission knows its site as of some seconds ago. */
    public void mend(SiteProfile site) {
        assign(site, gte("receivedAt", clock.instant().minus(Duration.ofDays(1))));
    }

    private void assign(SiteProfile site, Bson some) {
        collection.updateMany(
                and(eq("site", site.code()), some, or(ne("partner", site.partner()), ne("region", site.region()))),
                combine(
                        set("partner", site.partner()),
                        site.region() == null ? unset("region") : set("region", site.region())));
    }
}
