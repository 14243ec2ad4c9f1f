package ma.istiqbal.feedback.submission;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;

/** Submissions as the service stores them, and what happens to them later; counting may die on them, or be overtaken. */
public final class SubmissionsInStore extends Uncounted {

    private final MongoCollection<CountedAnswers> submissions;
    private final MongoCollection<Document> documents;
    private int revision = 1;
    private boolean dying;
    private Moment moment = Moment.PLACES_READ;
    private Runnable meanwhile = () -> {};

    public SubmissionsInStore(MongoDatabase database) {
        super(database);
        submissions = database.getCollection(Feedbacks.COLLECTION, CountedAnswers.class);
        documents = database.getCollection(Feedbacks.COLLECTION);
    }

    /** Between two steps of counting, in their order; the last is one of reconciliation. */
    public enum Moment {
        PLACES_READ,
        BEFORE_MARKS,
        MARKS_READ,
        DAY_READ,
        SITE_READ
    }

    /** An answer to be stored. */
    public record Given(String id, String site, String point, LocalDate day, int overall) {

        private CountedAnswers answers() {
            return new CountedAnswers(
                    id,
                    site,
                    day,
                    point,
                    point.endsWith("1") ? "DESK" : null,
                    "INTERIOR",
                    null,
                    Instant.EPOCH,
                    Map.of("overall", overall),
                    Map.of(),
                    Map.of(),
                    Moderation.CLEAN,
                    1);
        }
    }

    public void submit(List<Given> given) {
        submissions.insertMany(given.stream().map(Given::answers).toList());
    }

    /** A further answer completes the same submission. */
    public void complete(String id, int welcome) {
        change(id, set("ratings.welcome", welcome));
    }

    public void moderate(String id, boolean excluded) {
        change(id, set("moderation", (excluded ? Moderation.EXCLUDED : Moderation.CLEAN).name()));
    }

    private void change(String id, org.bson.conversions.Bson update) {
        documents.updateOne(eq("_id", id), combine(update, set("uncounted", ++revision)));
    }

    /** The next time, whoever counts dies before the marks are off. */
    public void dieBeforeTheMarksAreOff() {
        dying = true;
    }

    /** What happens the next time that somebody counts and comes to that moment. */
    public void meanwhile(Moment moment, Runnable action) {
        this.moment = moment;
        meanwhile = action;
    }

    /** Nothing of the kind happens any more. */
    public void calm() {
        dying = false;
        meanwhile = () -> {};
    }

    private void passes(Moment one) {
        if (one == moment) {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
        }
    }

    @Override
    public Set<Place> places(int limit) {
        Set<Place> found = super.places(limit);
        passes(Moment.PLACES_READ);
        return found;
    }

    @Override
    public List<CountedAnswers> next(int limit) {
        passes(Moment.BEFORE_MARKS);
        List<CountedAnswers> found = super.next(limit);
        passes(Moment.MARKS_READ);
        return found;
    }

    @Override
    public void forEach(Collection<String> sites, LocalDate day, Consumer<CountedAnswers> action) {
        super.forEach(sites, day, action);
        passes(Moment.DAY_READ);
    }

    @Override
    public void forEachSince(String site, LocalDate since, Consumer<CountedAnswers> action) {
        super.forEachSince(site, since, action);
        passes(Moment.SITE_READ);
    }

    @Override
    public void counted(List<Mark> read) {
        if (dying) {
            dying = false;
            throw new Died();
        }
        super.counted(read);
    }

    /** The process is gone. */
    public static final class Died extends RuntimeException {}
}
