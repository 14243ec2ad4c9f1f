package ma.istiqbal.gateway.signin;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
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
        try {
            used.insertOne(new Document("_id", id).append("usedAt", clock.instant()));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void purge() {
        used.deleteMany(lt("usedAt", clock.instant().minus(LogoutTokens.LIFE.multipliedBy(2))));
    }
}
