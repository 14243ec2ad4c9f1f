package ma.istiqbal.site.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ma.istiqbal.site.activity.Visit.Outcome;
import ma.istiqbal.site.activity.WaitRoller.Place;
import ma.istiqbal.test.FreshDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Uploads, rollers that crash, and rollers so slow that another has overtaken them: in the end every visit counts once. */
class BucketPropertiesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger SITES = new AtomicInteger();

    private static FreshDatabase store;

    @BeforeContainer
    static void open() {
        store = new FreshDatabase();
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    @Property(tries = 60)
    void bucketsEqualARecountAfterAnyInterleaving(@ForAll @Size(max = 25) List<@IntRange(max = 99) Integer> steps) {
        Scenario scenario = new Scenario("SITE-" + SITES.incrementAndGet());
        steps.forEach(scenario::step);
        scenario.roller.roll();
        scenario.slow.forEach(scenario::finish);
        assertThat(scenario.visits.uncounted(1)).isEmpty();
        assertThat(scenario.counted()).isEqualTo(scenario.expected());
    }

    /** A roller that has read and counted, and has not written yet. */
    private record Slow(List<WaitBucket> buckets, List<Visit> batch) {}

    private static final class Scenario {

        private final String site;
        private final Visits visits = new Visits(store.database());
        private final WaitBuckets buckets = new WaitBuckets(store.database());
        private final WaitRoller roller = new WaitRoller(visits, buckets, (site, point, day) -> 10, Clock.systemUTC());
        private final Map<String, Visit> sent = new HashMap<>();
        private final Deque<Slow> slow = new ArrayDeque<>();

        Scenario(String site) {
            this.site = site;
        }

        void step(int choice) {
            switch (choice % 6) {
                case 0, 1 -> upload(choice);
                case 2 -> slow.add(counting());
                case 3 -> finish(slow.pollFirst());
                case 4 -> finish(slow.pollLast());
                default -> crash();
            }
        }

        /** Some of them were sent before. */
        private void upload(int seed) {
            List<Visit> some = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 7; i++) {
                Visit visit = visit((seed * 7 + i) % 40);
                sent.put(visit.id(), visit);
                some.add(visit);
            }
            visits.add(some);
        }

        private Slow counting() {
            List<Visit> batch = visits.uncounted(2000);
            return new Slow(WaitRoller.places(batch).stream().map(roller::count).toList(), batch);
        }

        private void finish(Slow late) {
            if (late != null) {
                late.buckets().forEach(buckets::keep);
                visits.counted(late.batch());
            }
        }

        /** After the buckets were written, before the marks went. */
        private void crash() {
            counting().buckets().forEach(buckets::keep);
        }

        private Visit visit(int number) {
            LocalDate day = MONDAY.plusDays(number % 2);
            Instant arrived = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
            boolean served = number % 5 != 0;
            return new Visit(
                    Visit.id(site, "V" + number),
                    site,
                    "V" + number,
                    "DESK-" + number % 3,
                    null,
                    arrived,
                    served ? arrived.plus(Duration.ofMinutes(number)) : null,
                    null,
                    null,
                    served ? Outcome.SERVED : Outcome.ABANDONED,
                    day,
                    arrived,
                    1);
        }

        private Map<String, List<Object>> counted() {
            Map<String, List<Object>> counted = new HashMap<>();
            buckets.of(site, null, null)
                    .forEach(bucket -> counted.put(
                            bucket.id(), List.of(bucket.n(), bucket.abandoned(), bucket.waits(), bucket.announced())));
            return counted;
        }

        private Map<String, List<Object>> expected() {
            Map<Place, WaitTally> tallies = new HashMap<>();
            sent.values()
                    .forEach(visit -> tallies.computeIfAbsent(
                                    new Place(visit.site(), visit.point(), visit.day()), place -> new WaitTally(place))
                            .add(visit));
            Map<String, List<Object>> expected = new HashMap<>();
            tallies.values().forEach(tally -> {
                WaitBucket bucket = tally.bucket(10, Instant.EPOCH);
                expected.put(bucket.id(), List.of(bucket.n(), bucket.abandoned(), bucket.waits(), bucket.announced()));
            });
            return expected;
        }
    }
}
