package ma.istiqbal.feedback.integrity;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

    /** Adds an answer; one that came before came in a run that was cut short. */
    void add(IntegrityAnswer answer) {
        try {
            collection.insertOne(answer);
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }
}
