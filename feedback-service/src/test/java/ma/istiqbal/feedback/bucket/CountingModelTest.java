package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.istiqbal.feedback.site.ToldDays;
import ma.istiqbal.feedback.submission.SubmissionsInStore;
import ma.istiqbal.feedback.submission.SubmissionsInStore.Moment;
import ma.istiqbal.test.FreshDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever happens in whatever order – answers on time and late, completed, excluded and taken back, visitors told and
 * corrected, rollers that die between two steps or are overtaken by another – in the end buckets are a recount.
 */
class CountingModelTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 29);
    private static final int DAYS = 6;
    private static final List<Moment> OF_COUNTING =
            List.of(Moment.PLACES_READ, Moment.BEFORE_MARKS, Moment.MARKS_READ, Moment.DAY_READ);

    /** One thing that happens; the numbers mean what it needs. */
    record Event(What what, int a, int b, int c) {}

    enum What {
        SUBMIT,
        COMPLETE,
        EXCLUDE,
        INCLUDE,
        TELL_VISITORS,
        ROLL,
        DIE_AND_ROLL_A_FEW,
        ROLL_AND_DIE,
        ROLL_HALF,
        ROLL_OVERTAKEN,
        RECONCILE,
        RECONCILE_OVERTAKEN,
        ROLL_MONTHS,
        ROLL_MONTHS_AND_DIE,
        ROLL_MONTHS_OVERTAKEN
    }

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<What> what = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(What.SUBMIT)), Tuple.of(12, Arbitraries.of(What.class)));
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(what, number, number, number)
                .as(Event::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void inTheEndBucketsAreARecount(@ForAll("stories") List<Event> story) {
        try (FreshDatabase store = new FreshDatabase()) {
            World world = new World(store.database());
            story.forEach(world::happens);
            Statistics.label("abandoned").collect(world.abandonments > 0);
            world.roller.roll();
            world.monthRoller.roll();
            world.nothingDrifted();
            world.daysAreARecount();
            world.monthsAreTheSumsOfDays();
            assertThat(world.submissions.next(1)).isEmpty();
            assertThat(world.days.unrolled(1)).isEmpty();
            assertThat(world.visits.unrolled(1)).isEmpty();
        }
    }

    /** What was said, kept apart from the store. */
    private static final class Said {

        final String site;
        final String point;
        final LocalDate day;
        final Map<String, Integer> ratings = new TreeMap<>();
        boolean excluded;

        Said(String site, String point, LocalDate day, int overall) {
            this.site = site;
            this.point = point;
            this.day = day;
            ratings.put("overall", overall);
        }
    }

    /** The store, the rollers, and what they should come to. */
    private static final class World {

        private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
        private final List<Said> said = new ArrayList<>();
        private final Map<String, Map<LocalDate, Integer>> visitors = new TreeMap<>();
        private long told;
        private int abandonments;
        private final SubmissionsInStore submissions;
        private final FragileDays days;
        private final MonthBuckets months;
        private final ToldDays visits;
        private final Roller roller;
        private final MonthRoller monthRoller;
        private final MeterRegistry metrics = new SimpleMeterRegistry();
        private final Reconciliation reconciliation;

        World(MongoDatabase database) {
            submissions = new SubmissionsInStore(database);
            days = new FragileDays(database, clock);
            months = new MonthBuckets(database);
            visits = new ToldDays(database);
            roller = new Roller(submissions, new DayCounter(submissions, days, clock), days, clock);
            MonthCounter monthCounter = new MonthCounter(days, visits, months, clock);
            monthRoller = new MonthRoller(days, visits, monthCounter, months, clock);
            reconciliation = new Reconciliation(
                    submissions, days, monthCounter, months, new Repairs(metrics), clock, Duration.ofDays(30));
        }

        void happens(Event event) {
            switch (event.what()) {
                case SUBMIT -> submit(event);
                case COMPLETE -> one(event, said -> complete(said, event));
                case EXCLUDE -> one(event, said -> moderate(said, true));
                case INCLUDE -> one(event, said -> moderate(said, false));
                case TELL_VISITORS -> tell(event);
                case ROLL -> roller.roll();
                case DIE_AND_ROLL_A_FEW -> {
                    submit(event);
                    roller.roll();
                    for (int more = event.a() % 4; more > 0; more--) {
                        submit(event);
                    }
                    submissions.dieBeforeTheMarksAreOff();
                    abandoned(roller::roll);
                    roller.roll(1 + event.b() % 3);
                }
                case ROLL_AND_DIE -> {
                    submissions.dieBeforeTheMarksAreOff();
                    abandoned(() -> roller.roll(event.b() % 4 == 0 ? 2 : 100));
                }
                case ROLL_HALF -> {
                    days.dieHalfWay();
                    abandoned(roller::roll);
                }
                case ROLL_OVERTAKEN -> {
                    submit(event);
                    roller.roll();
                    submit(event);
                    if (event.b() % 3 == 0) {
                        complete(said.getLast(), event);
                    }
                    submissions.meanwhile(OF_COUNTING.get(event.c() % OF_COUNTING.size()), () -> {
                        for (int turn = event.a() % 3; turn > 0; turn--) {
                            submit(event);
                            roller.roll();
                        }
                        submit(event);
                    });
                    abandoned(() -> roller.roll(event.b() % 4 == 0 ? 2 : 100));
                }
                case RECONCILE -> reconcile();
                case RECONCILE_OVERTAKEN -> {
                    submit(event);
                    submissions.meanwhile(Moment.SITE_READ, () -> {
                        submit(event);
                        roller.roll();
                    });
                    reconcile();
                }
                case ROLL_MONTHS -> monthRoller.roll();
                case ROLL_MONTHS_AND_DIE -> {
                    days.dieBeforeTheMarksAreOff();
                    abandoned(monthRoller::roll);
                }
                case ROLL_MONTHS_OVERTAKEN -> {
                    days.meanwhile(() -> {
                        submit(event);
                        tell(event);
                        roller.roll();
                        monthRoller.roll();
                    });
                    abandoned(monthRoller::roll);
                }
            }
        }

        private void submit(Event event) {
            Said one = new Said("SITE-" + event.a() % 2, "POINT-" + event.b() % 2, day(event.c()), 1 + event.c() % 5);
            said.add(one);
            submissions.submit(List.of(
                    new SubmissionsInStore.Given(id(one), one.site, one.point, one.day, one.ratings.get("overall"))));
        }

        private void complete(Said one, Event event) {
            int welcome = 1 + event.b() % 5;
            one.ratings.put("welcome", welcome);
            submissions.complete(id(one), welcome);
        }

        private void reconcile() {
            reconciliation.reconcile("SITE-0");
            reconciliation.reconcile("SITE-1");
        }

        private void moderate(Said one, boolean excluded) {
            one.excluded = excluded;
            submissions.moderate(id(one), excluded);
        }

        private void tell(Event event) {
            String site = "SITE-" + event.a() % 2;
            visitors.computeIfAbsent(site, absent -> new TreeMap<>()).put(day(event.c()), event.b());
            visits.tell(site, day(event.c()), ++told, event.b());
        }

        private void one(Event event, Consumer<Said> action) {
            if (!said.isEmpty()) {
                action.accept(said.get(event.a() % said.size()));
            }
        }

        private String id(Said one) {
            return "F" + said.indexOf(one);
        }

        private static LocalDate day(int number) {
            return FIRST_DAY.plusDays(number % DAYS);
        }

        private void abandoned(Runnable work) {
            try {
                work.run();
            } catch (SubmissionsInStore.Died | MongoBulkWriteException gone) {
                abandonments++;
            } finally {
                submissions.calm();
                days.calm();
            }
        }

        /** Reconciliation would have mended what counting does wrong. */
        void nothingDrifted() {
            assertThat(metrics.get("istiqbal.feedback.bucket.drift").counter().count())
                    .isZero();
        }

        void daysAreARecount() {
            Map<String, List<Said>> expected =
                    said.stream().collect(Collectors.groupingBy(one -> DayBucket.id(one.site, one.point, one.day)));
            List<DayBucket> found = new ArrayList<>(days.ofSite("SITE-0"));
            found.addAll(days.ofSite("SITE-1"));
            assertThat(found).extracting(DayBucket::id).containsExactlyInAnyOrderElementsOf(expected.keySet());
            found.forEach(bucket -> {
                List<Said> all = expected.get(bucket.id());
                assertThat(bucket.n())
                        .isEqualTo(all.stream().filter(one -> !one.excluded).count());
                assertThat(bucket.excluded())
                        .isEqualTo(all.stream().filter(one -> one.excluded).count());
                assertThat(bucket.counts()).isEqualTo(recount(all));
            });
        }

        void monthsAreTheSumsOfDays() {
            for (String site : List.of("SITE-0", "SITE-1")) {
                Map<YearMonth, List<Said>> expected = said.stream()
                        .filter(one -> one.site.equals(site))
                        .collect(Collectors.groupingBy(one -> YearMonth.from(one.day)));
                Map<YearMonth, MonthBucket> found =
                        months.ofSite(site).stream().collect(Collectors.toMap(MonthBucket::month, Function.identity()));
                Map<LocalDate, Integer> came = visitors.getOrDefault(site, Map.of());
                assertThat(found.keySet())
                        .containsAll(expected.keySet())
                        .containsAll(came.keySet().stream().map(YearMonth::from).toList());
                found.forEach((month, bucket) -> {
                    List<Said> all = expected.getOrDefault(month, List.of());
                    Map<String, Map<String, Long>> counts = new TreeMap<>();
                    bucket.points().forEach(point -> PointCount.addTo(counts, point.counts()));
                    assertThat(counts).isEqualTo(recount(all));
                    assertThat(bucket.points().stream().mapToLong(PointCount::n).sum())
                            .isEqualTo(all.stream().filter(one -> !one.excluded).count());
                    long visited = came.entrySet().stream()
                            .filter(day -> YearMonth.from(day.getKey()).equals(month))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
                    assertThat(bucket.places().stream()
                                    .filter(place -> place.servicePoint() == null)
                                    .mapToLong(place -> place.attendance().visitors())
                                    .sum())
                            .isEqualTo(visited);
                });
            }
        }

        private static Map<String, Map<String, Long>> recount(List<Said> all) {
            Map<String, Map<String, Long>> counts = new TreeMap<>();
            all.stream()
                    .filter(one -> !one.excluded)
                    .forEach(one -> one.ratings.forEach(
                            (question, rating) -> counts.computeIfAbsent(question, absent -> new TreeMap<>())
                                    .merge(rating.toString(), 1L, Long::sum)));
            return counts;
        }
    }
}
