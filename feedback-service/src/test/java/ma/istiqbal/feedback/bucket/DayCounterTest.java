package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.istiqbal.feedback.submission.SubmissionsInStore;
import ma.istiqbal.feedback.submission.SubmissionsInStore.Moment;
import ma.istiqbal.test.FreshDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is read again, and what is only added; that both come to the same tells {@link CountingModelTest}. */
class DayCounterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @AutoClose
    private final FreshDatabase store = new FreshDatabase();

    private final Clock clock = Clock.systemUTC();
    private final SubmissionsInStore submissions = new SubmissionsInStore(store.database());
    private final DayBuckets days = new DayBuckets(store.database(), clock);
    private final Roller roller = new Roller(submissions, new DayCounter(submissions, days, clock), days, clock);

    @Test
    void aNewSubmissionIsAddedWithoutReadingTheOthers() {
        submit("A", 5);
        roller.roll();
        submissions.meanwhile(Moment.DAY_READ, () -> {
            throw new AssertionError("the day was read");
        });
        submit("B", 4);
        submit("C", 4);
        roller.roll();
        assertThat(bucket().counts()).isEqualTo(Map.of("overall", Map.of("5", 1L, "4", 2L)));
        assertThat(bucket().marked()).containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void whatChangedIsCountedAnewWithAllOthersOfItsPointAndDay() {
        submit("A", 5);
        submit("B", 5);
        roller.roll();
        submissions.complete("A", 3);
        roller.roll();
        assertThat(bucket().counts()).isEqualTo(Map.of("overall", Map.of("5", 2L), "welcome", Map.of("3", 1L)));
    }

    @Test
    void afterMoreThanItCanRememberABucketIsCountedAnew() {
        submissions.submit(
                IntStream.range(0, 51).mapToObj(i -> given("MANY-" + i, 5)).toList());
        submissions.dieBeforeTheMarksAreOff();
        assertThatThrownBy(roller::roll).isInstanceOf(SubmissionsInStore.Died.class);
        assertThat(bucket().marked()).isNull();
        submit("A", 4);
        roller.roll();
        assertThat(bucket().counts()).isEqualTo(Map.of("overall", Map.of("5", 51L, "4", 1L)));
    }

    @Test
    void aBucketThatIsGoneIsCountedAnew() {
        submit("A", 5);
        roller.roll();
        store.database().getCollection("dayBuckets").deleteMany(new Document());
        submit("B", 4);
        roller.roll();
        assertThat(bucket().counts()).isEqualTo(Map.of("overall", Map.of("5", 1L, "4", 1L)));
    }

    private void submit(String id, int overall) {
        submissions.submit(List.of(given(id, overall)));
    }

    private static SubmissionsInStore.Given given(String id, int overall) {
        return new SubmissionsInStore.Given(id, "SITE", "POINT", DAY, overall);
    }

    private DayBucket bucket() {
        return days.ofSite("SITE").getFirst();
    }
}
