package ma.istiqbal.feedback.integrity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import ma.istiqbal.defaults.document.SeparateDatabases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** All sensitive answers, in a database of their own. Nothing is asked of it at start: it may be down. */
@Repository
class IntegrityAnswers {

    private final MongoCollection<IntegrityAnswer> collection;

    IntegrityAnswers(SeparateDatabases databases, @Value("${istiqbal.integrity.mongodb-uri}") String uri) {
        MongoDatabase database = databases.open("INTEGRITY_MONGODB_URI", uri);
        collection = database.getCollection("answers", IntegrityAnswer.class);
    }

    /** Keeps an answer; one that came before came in a run that was cut short, or was said earlier in the same visit. */
    void keep(IntegrityAnswer answer) {
        collection.replaceOne(eq("_id", answer.id()), answer, new ReplaceOptions().upsert(true));
    }
}
