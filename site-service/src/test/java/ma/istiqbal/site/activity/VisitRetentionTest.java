package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.test.FreshDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Visits go, what was counted of them stays; and as long as both are there they agree. */
class VisitRetentionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SITE = "RABAT-ANNEX-06";

    private final VisitLimits limits =
            new VisitLimits(Duration.ofDays(31), DataSize.ofMegabytes(16), Duration.ofDays(92));
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @AutoClose
    private final FreshDatabase store = new FreshDatabase();

    private final MongoDatabase database = store.database();
    private final Visits visits = new Visits(database);
    private final WaitBuckets buckets = new WaitBuckets(database);
    private final WaitRoller roller = new WaitRoller(visits, buckets, (site, point, day) -> 10, clock);
    private final VisitPurges purges = new VisitPurges(database);
    private final VisitRetention retention = new VisitRetention(visits, purges, limits, clock);
    private final WaitReconciliation reconciliation =
            new WaitReconciliation(visits, buckets, roller, limits, clock, metrics);

    @Test
    void visitsGoAfterTheirTimeAndTheirBucketsStay() {
        come(SITE, TODAY.minusDays(93), 1203);
        come(SITE, TODAY.minusDays(92), 4);
        roller.roll();
        List<WaitBucket> before = buckets.of(SITE, null, null);

        assertThat(retention.dryRun()).isEqualTo(new VisitRetention.Outlook(TODAY.minusDays(92), 1203, false));
        assertThat(stored()).isEqualTo(1207);
        retention.purge();
        retention.purge();

        assertThat(stored()).isEqualTo(4);
        assertThat(purges.latest()).containsExactly(new VisitPurge(TODAY, TODAY.minusDays(92), 1203));
        assertThat(buckets.of(SITE, null, null)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatIsInNoBucketYetIsNotForgottenNorIsItsDay() {
        come(SITE, TODAY.minusDays(100), 3);
        roller.roll();
        come(SITE, TODAY.minusDays(100), 5);

        assertThat(retention.dryRun().blocked()).isTrue();
        retention.purge();
        assertThat(stored()).isEqualTo(8);
        roller.roll();
        retention.purge();
        assertThat(stored()).isZero();
        assertThat(buckets.of(SITE, null, null)).extracting(WaitBucket::n).containsExactly(8L);
    }

    @Test
    void aRollerThatWasOvertakenByThePurgeTakesNothingAway() {
        come(SITE, TODAY.minusDays(100), 3);
        roller.roll();
        retention.purge();
        buckets.keep(roller.count(new WaitRoller.Place(SITE, "DESK-1", TODAY.minusDays(100))));
        assertThat(buckets.of(SITE, null, null)).extracting(WaitBucket::n).containsExactly(3L);
    }

    @Test
    void whatIsADayOverdueIsShown() {
        come(SITE, TODAY.minusDays(93), 2);
        assertThat(retention.overdue()).isZero();
        come(SITE, TODAY.minusDays(94), 2);
        assertThat(retention.overdue()).isEqualTo(2);
    }

    @Test
    void aDayOfWhichVisitsMayStillComeIsKept() {
        Duration oldest = Duration.ofDays(31);
        assertThatThrownBy(() -> new VisitLimits(oldest, DataSize.ofMegabytes(16), Duration.ofDays(32)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new VisitLimits(oldest, DataSize.ofMegabytes(16), Duration.ofDays(33)).keptSince(NOON))
                .isEqualTo(TODAY.minusDays(33));
    }

    @Test
    void whereBucketsAndVisitsAgreeNothingIsRepaired() {
        come(SITE, TODAY, 5);
        come("ALGECIRAS-CONSULATE", TODAY.minusDays(30), 5);
        roller.roll();
        come(SITE, TODAY, 1);
        reconciliation.reconcile();
        assertThat(drift()).isZero();
        assertThat(buckets.of(SITE, null, null)).extracting(WaitBucket::n).containsExactly(5L);
    }

    @Test
    void aBucketThatLostAVisitOrGainedOneIsRebuiltAndTold() {
        come(SITE, TODAY, 5);
        come("ALGECIRAS-CONSULATE", TODAY.minusDays(30), 7);
        come("TANGIER", TODAY.minusDays(1), 2);
        roller.roll();
        database.getCollection("waitBuckets").updateOne(Filters.eq("site", SITE), Updates.set("n", 4L));
        database.getCollection("waitBuckets")
                .updateOne(Filters.eq("site", "ALGECIRAS-CONSULATE"), Updates.set("n", 9L));
        database.getCollection("waitBuckets").deleteOne(Filters.eq("site", "TANGIER"));

        reconciliation.reconcile();

        assertThat(drift()).isEqualTo(3);
        assertThat(buckets.of(SITE, null, null)).extracting(WaitBucket::n).containsExactly(5L);
        assertThat(buckets.of("ALGECIRAS-CONSULATE", null, null))
                .extracting(WaitBucket::n)
                .containsExactly(7L);
        assertThat(buckets.of("TANGIER", null, null)).extracting(WaitBucket::n).containsExactly(2L);
        reconciliation.reconcile();
        assertThat(drift()).isEqualTo(3);
    }

    @Test
    void aDayWhoseVisitsWereForgottenIsNotCountedAgain() {
        come(SITE, TODAY.minusDays(34), 3);
        roller.roll();
        database.getCollection("visits").deleteMany(Filters.eq("site", SITE));
        come(SITE, TODAY, 1);
        roller.roll();
        reconciliation.reconcile();
        assertThat(drift()).isZero();
        assertThat(buckets.of(SITE, null, null)).extracting(WaitBucket::n).containsExactlyInAnyOrder(3L, 1L);
    }

    private void come(String site, LocalDate day, int some) {
        Instant arrived = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        List<Visit> all = new ArrayList<>();
        long before = stored();
        for (int i = 0; i < some; i++) {
            String id = "V" + (before + i);
            all.add(new Visit(
                    Visit.id(site, id),
                    site,
                    id,
                    "DESK-1",
                    null,
                    arrived,
                    arrived.plus(Duration.ofMinutes(i % 30)),
                    null,
                    null,
                    Visit.Outcome.SERVED,
                    day,
                    arrived,
                    1));
        }
        visits.add(all);
    }

    private long stored() {
        return database.getCollection("visits").countDocuments();
    }

    private double drift() {
        return metrics.counter("istiqbal.visits.bucket.drift").count();
    }
}
