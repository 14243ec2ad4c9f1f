package ma.istiqbal.feedback.bucket;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import ma.istiqbal.feedback.submission.SubmissionsInStore.Died;

/** Day buckets on which a roller may die between two steps, or be overtaken by another. */
final class FragileDays extends DayBuckets {

    private boolean dyingHalfWay;
    private boolean dyingBeforeTheMarks;
    private Runnable meanwhile = () -> {};

    FragileDays(MongoDatabase database, Clock clock) {
        super(database, clock);
    }

    /** The next time, half of what was rebuilt is written, and then the roller dies. */
    void dieHalfWay() {
        dyingHalfWay = true;
    }

    /** The next time, the roller of months dies before the marks are off. */
    void dieBeforeTheMarksAreOff() {
        dyingBeforeTheMarks = true;
    }

    /** What happens the next time after days were read, before they are written as months. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    /** Nothing of the kind happens any more. */
    void calm() {
        dyingHalfWay = false;
        dyingBeforeTheMarks = false;
        meanwhile = () -> {};
    }

    @Override
    void forEach(Collection<String> sites, Span span, Consumer<DayBucket> action) {
        super.forEach(sites, span, action);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }

    @Override
    void replace(List<DayBucket> rebuilt) {
        if (dyingHalfWay) {
            dyingHalfWay = false;
            super.replace(rebuilt.subList(0, rebuilt.size() / 2));
            throw new Died();
        }
        super.replace(rebuilt);
    }

    @Override
    void rolled(List<Mark> read) {
        if (dyingBeforeTheMarks) {
            dyingBeforeTheMarks = false;
            throw new Died();
        }
        super.rolled(read);
    }
}
