package ma.istiqbal.gateway.signin;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import ma.istiqbal.defaults.document.Inserts;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Ids of logout tokens that were carried out, kept for as long as the tokens would be accepted. */
@Repository
class UsedLogoutTokens {

    private final MongoCollection<Document> used;
    private final Clock clock;

    UsedLogoutTokens(MongoDatabase database, Clock clock) {
        this.used = database.getCollection("usedLogoutTokens");
        this.clock = clock;
    }

    /** Whether this is the first time; every replica asks the same store. */
    boolean use(String id) {
        return Inserts.add(used, new Document("_id", id).append("usedAt", clock.instant()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void purge() {
        used.deleteMany(lt("usedAt", clock.instant().minus(LogoutTokens.LIFE.multipliedBy(2))));
    }
}
