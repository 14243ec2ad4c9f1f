package ma.istiqbal.feedback.point;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.istiqbal.feedback.site.KnownSite;
import ma.istiqbal.feedback.site.KnownSites;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/**
 * How often citizens met posters that are no longer valid. A visit costs no write: each instance adds up in memory and
 * {@linkplain #flush() writes} every few seconds what came since, which a crash may lose.
 */
@Repository
class RevokedVisits {

    private final MongoCollection<Visits> collection;
    private final KnownSites sites;
    private final Clock clock;
    private final Map<String, Visits> waiting = new ConcurrentHashMap<>();

    RevokedVisits(MongoDatabase database, KnownSites sites, Clock clock) {
        this.collection = database.getCollection("revokedVisits", Visits.class);
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Visits of one point.
     *
     * @param lastDay in the site's time zone
     */
    public record Visits(@BsonId String point, long count, LocalDate lastDay) {

        Visits plus(Visits other) {
            return new Visits(point, count + other.count, lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
        }
    }

    void met(FeedbackPoint point) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), sites.find(point.site()).map(KnownSite::zone).orElse(ZoneOffset.UTC));
        waiting.merge(point.publicId(), new Visits(point.publicId(), 1, today), Visits::plus);
    }

    @PreDestroy
    void flush() {
        for (String point : List.copyOf(waiting.keySet())) {
            Visits visits = waiting.remove(point);
            if (visits != null) {
                add(visits);
            }
        }
    }

    private void add(Visits visits) {
        try {
            collection.updateOne(
                    eq("_id", visits.point()),
                    Updates.combine(Updates.inc("count", visits.count()), Updates.max("lastDay", visits.lastDay())),
                    new UpdateOptions().upsert(true));
        } catch (RuntimeException storeIsAway) {
            waiting.merge(visits.point(), visits, Visits::plus);
            throw storeIsAway;
        }
    }

    /** By point, as far as they are written. */
    Map<String, Visits> of(Collection<String> points) {
        Map<String, Visits> found = new HashMap<>();
        if (!points.isEmpty()) {
            collection.find(in("_id", points)).forEach(visits -> found.put(visits.point(), visits));
        }
        return found;
    }
}
