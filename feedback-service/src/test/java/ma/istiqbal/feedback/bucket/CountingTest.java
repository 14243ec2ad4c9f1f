package ma.istiqbal.feedback.bucket;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.Citizens;
import ma.istiqbal.feedback.FeedbackServiceTest;
import ma.istiqbal.feedback.SiteFeed;
import ma.istiqbal.feedback.submission.Uncounted;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FeedbackServiceTest
class CountingTest {

    @Autowired
    private Citizens citizens;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private Roller roller;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private DayBuckets buckets;

    @Autowired
    private Uncounted uncounted;

    @Autowired
    private MongoDatabase store;

    @Autowired
    private MeterRegistry metrics;

    @BeforeEach
    void sitesAnswer() {
        sites.answer();
    }

    @Test
    void aBucketCountsEveryAnswerOnce() {
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 5, "wait_bucket", "M10_20"));
        citizens.say(site, Map.of("overall", 5));
        counted(site, 2);
        DayBucket bucket = buckets.ofSite(site).getFirst();
        assertThat(bucket.counts()).isEqualTo(Map.of("overall", Map.of("5", 2L), "wait_bucket", Map.of("M10_20", 1L)));
        assertThat(bucket.id()).isEqualTo(DayBucket.id(site, bucket.point(), bucket.day()));
    }

    @Test
    void whereSeveralMayBeChosenEachIsCountedAndWhoAnsweredToo() {
        String site = citizens.freshSite();
        String id = citizens.say(site, Map.of("overall", 2));
        citizens.say(site, Map.of("overall", 5));
        counted(site, 2);
        Document chosen = new Document("drivers", List.of("WAITING", "CLARITY"));
        feedback()
                .updateOne(
                        eq("_id", id), Updates.combine(Updates.set("selections", chosen), Updates.set("uncounted", 2)));
        roller.roll();
        assertThat(buckets.ofSite(site).getFirst().counts().get("drivers"))
                .isEqualTo(Map.of(DayBucket.ANSWERED, 1L, "WAITING", 1L, "CLARITY", 1L));
    }

    @Test
    void countingAgainChangesNothing() {
        String site = citizens.freshSite();
        String id = citizens.say(site, Map.of("overall", 4));
        counted(site, 1);
        // As after a crash between the bucket's rebuilding and the mark's removal.
        feedback().updateOne(eq("_id", id), Updates.set("uncounted", 1));
        roller.roll();
        assertThat(uncounted.next(10)).noneMatch(one -> one.id().equals(id));
        assertThat(buckets.ofSite(site))
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.n()).isEqualTo(1));
    }

    @Test
    void whatChangedWhileItWasCountedIsCountedAgain() {
        String site = citizens.freshSite();
        String id = citizens.say(site, Map.of("overall", 4));
        counted(site, 1);
        feedback().updateOne(eq("_id", id), Updates.set("uncounted", 1));
        var read = uncounted.next(10).stream()
                .flatMap(one -> one.mark().stream())
                .filter(mark -> mark.id().equals(id))
                .toList();
        feedback()
                .updateOne(
                        eq("_id", id),
                        Updates.combine(
                                Updates.set("uncounted", 2),
                                Updates.set("moderation", "EXCLUDED"),
                                Updates.set("excludedAs", "TEST")));
        uncounted.counted(read);
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> {
                            assertThat(bucket.n()).isZero();
                            assertThat(bucket.excluded()).isEqualTo(1);
                        }));
    }

    @Test
    void spamIsCountedAsExcludedOnly() {
        String site = citizens.freshSite();
        Map<String, Object> body = citizens.body(citizens.codeOf(site), Map.of("overall", 5));
        body.put("website", "x");
        citizens.send(body, Citizens.freshKey()).expectStatus().isCreated();
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> assertThat(bucket.excluded()).isEqualTo(1)));
        assertThat(buckets.ofSite(site).getFirst().counts()).isEmpty();
    }

    @Test
    void aBucketThatDriftedIsRepairedAndReported() {
        String site = citizens.freshSite();
        citizens.say(site, Map.of("overall", 3));
        counted(site, 1);
        double before = drift();
        reconciliation.reconcile(site);
        assertThat(drift()).isEqualTo(before);

        store.getCollection("dayBuckets").updateOne(eq("site", site), Updates.set("n", 7L));
        reconciliation.reconcile(site);
        assertThat(drift()).isEqualTo(before + 1);
        counted(site, 1);

        store.getCollection("dayBuckets").deleteOne(eq("site", site));
        reconciliation.reconcile(site);
        assertThat(drift()).isEqualTo(before + 2);
        counted(site, 1);
    }

    private void counted(String site, long n) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(buckets.ofSite(site))
                        .singleElement()
                        .satisfies(bucket -> assertThat(bucket.n()).isEqualTo(n)));
        Awaitility.await().until(() -> uncounted.next(1).isEmpty());
    }

    private com.mongodb.client.MongoCollection<Document> feedback() {
        return store.getCollection("feedback");
    }

    private double drift() {
        return metrics.get("istiqbal.feedback.bucket.drift").counter().count();
    }
}
