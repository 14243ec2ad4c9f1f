package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The submissions whose sensitive answers are not yet where they belong. */
@Repository
public class SensitivePassage {

    private final MongoCollection<Carrier> collection;

    SensitivePassage(MongoDatabase database) {
        collection = database.getCollection(Feedbacks.COLLECTION, Carrier.class);
        collection.createIndex(
                Indexes.ascending("sensitive.since"),
                new IndexOptions().name("sensitive").sparse(true));
    }

    /** A submission that still carries sealed answers. */
    public record Carrier(
            @BsonId String id,
            String site,
            LocalDate day,
            @Nullable String region,
            List<SealedAnswers> sensitive,
            int revision) {}

    public List<Carrier> next(int limit) {
        return collection
                .find(gt("sensitive.since", Instant.EPOCH))
                .projection(include("site", "day", "region", "sensitive", "revision"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * Takes the sealed answers out of the submission, and so the last trace of them from beside the ratings; not so from
     * one that has changed since it was read.
     */
    public void arrived(Carrier carrier) {
        collection.updateOne(
                and(
                        eq("_id", carrier.id()),
                        eq("site", carrier.site()),
                        eq("day", carrier.day()),
                        eq("revision", carrier.revision())),
                Updates.unset("sensitive"));
    }
}
