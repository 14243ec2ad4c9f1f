package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ma.istiqbal.defaults.keycloak.Scope;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.SiteSelection;
import ma.istiqbal.feedback.site.Stratum;
import ma.istiqbal.feedback.site.ToldDays;
import ma.istiqbal.feedback.site.ToldSites;
import ma.istiqbal.feedback.submission.SubmissionsInStore.Died;
import ma.istiqbal.test.FreshDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever happens in whatever order – months counted anew, sites that open, move and close, rollers that die or are
 * overtaken – what is read by strata is at every moment what is read site by site.
 */
class StrataModelTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 9);
    private static final List<YearMonth> MONTHS = List.of(FIRST, FIRST.plusMonths(1), FIRST.plusMonths(2));
    private static final List<String> SITES = List.of("S0", "S1", "S2", "S3", "S4");

    record Event(What what, int site, int month, int n) {}

    enum What {
        COUNT,
        COUNT_AND_ROLL,
        MOVE,
        SURVEY,
        ROLL,
        ROLL_AND_DIE,
        ROLL_OVERTAKEN,
        RECONCILE
    }

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(Arbitraries.of(What.class), number, number, number)
                .as(Event::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void atEveryMomentStrataTellWhatTheirSitesTell(@ForAll("stories") List<Event> story) {
        withWorld(world -> {
            story.forEach(event -> {
                world.happens(event);
                world.readingIsTheSumOfSites();
            });
            world.roller.roll();
            world.reconciliation.turn();
            assertThat(world.months.unrolled(1)).isEmpty();
            assertThat(world.drift()).isZero();
            world.readByStrata = 0;
            world.readingIsTheSumOfSites();
            assertThat(world.readByStrata).isEqualTo(world.strataOfSeveral());
        });
    }

    /** Its stratum has the same sites again, and yet another sum. */
    @Example
    void aSiteThatWasCountedElsewhereAndCameBackIsCounted() {
        atEveryMomentStrataTellWhatTheirSitesTell(List.of(
                new Event(What.COUNT, 0, 0, 1),
                new Event(What.RECONCILE, 0, 0, 0),
                new Event(What.ROLL, 0, 0, 0),
                new Event(What.MOVE, 1, 0, 1),
                new Event(What.COUNT_AND_ROLL, 1, 1, 91),
                new Event(What.MOVE, 1, 0, 2)));
    }

    @Property(tries = 5)
    void aWrongSumIsFoundAndRepaired(@ForAll("stories") List<Event> story) {
        withWorld(world -> {
            story.forEach(world::happens);
            world.happens(new Event(What.SURVEY, 0, 0, 1));
            world.happens(new Event(What.COUNT_AND_ROLL, 0, 2, 7));
            world.reconciliation.turn();
            double before = world.drift();
            Stratum stratum = Stratum.of(world.profile("S0"));
            world.spoil(stratum, MONTHS.getLast());
            world.reconciliation.turn();
            assertThat(world.drift()).isEqualTo(before + 1);
            world.readingIsTheSumOfSites();
        });
    }

    private static void withWorld(Consumer<World> story) {
        try (FreshDatabase store = new FreshDatabase()) {
            story.accept(new World(store.database()));
        }
    }

    /** Months on which a roller may die before the marks are off, or be overtaken. */
    private static final class FragileMonths extends MonthBuckets {

        private boolean dying;
        private Runnable meanwhile = () -> {};

        FragileMonths(MongoDatabase database) {
            super(database);
        }

        @Override
        void forEach(Collection<String> ids, Consumer<MonthBucket> action) {
            super.forEach(ids, action);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
        }

        @Override
        void rolled(List<Mark> read) {
            if (dying) {
                dying = false;
                throw new Died();
            }
            super.rolled(read);
        }
    }

    private static final class World {

        private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        private final Map<String, MonthBucket> truth = new TreeMap<>();
        private final Map<String, String> lifecycles = new TreeMap<>();
        private final Map<String, String> partners = new TreeMap<>();
        private final ToldSites sites;
        private final FragileMonths months;
        private final StratumMonths strata;
        private final StratumCounts counts;
        private final SiteCounts siteCounts;
        private final StratumRoller roller;
        private final StratumReconciliation reconciliation;
        private int readByStrata;

        World(MongoDatabase database) {
            Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
            sites = new ToldSites(database);
            months = new FragileMonths(database);
            strata = new StratumMonths(database);
            counts = new StratumCounts(strata, months);
            siteCounts = new SiteCounts(months, new DayBuckets(database, clock), new ToldDays(database), null);
            StratumCounter counter = new StratumCounter(sites, months, strata, clock);
            roller = new StratumRoller(sites, months, counter, strata, clock);
            reconciliation = new StratumReconciliation(sites, months, counter, strata, new Repairs(metrics), clock);
            SITES.forEach(site -> {
                lifecycles.put(site, "LIVE");
                partners.put(site, "P0");
                tell(site);
            });
        }

        void happens(Event event) {
            String site = SITES.get(event.site() % SITES.size());
            switch (event.what()) {
                case COUNT -> count(site, event);
                case COUNT_AND_ROLL -> {
                    count(site, event);
                    roller.roll();
                }
                case MOVE -> {
                    partners.put(site, "P" + event.n() % 2);
                    tell(site);
                }
                case SURVEY -> {
                    lifecycles.put(site, event.n() % 2 == 0 ? "UNDER_AUDIT" : "LIVE");
                    tell(site);
                }
                case ROLL -> roller.roll();
                case ROLL_AND_DIE -> {
                    months.dying = true;
                    abandoned(roller::roll);
                }
                case ROLL_OVERTAKEN -> {
                    months.meanwhile = () -> {
                        count(site, event);
                        roller.roll();
                    };
                    abandoned(roller::roll);
                }
                case RECONCILE -> reconciliation.turn();
            }
        }

        private void abandoned(Runnable work) {
            try {
                work.run();
            } catch (Died | MongoBulkWriteException gone) {
                // Its lease ends, and another goes on.
            } finally {
                months.dying = false;
                months.meanwhile = () -> {};
            }
        }

        private void tell(String site) {
            sites.tell(site, partners.get(site), "MA-04", lifecycles.get(site));
        }

        private void count(String site, Event event) {
            YearMonth month = MONTHS.get(event.month() % MONTHS.size());
            String id = MonthBucket.id(site, month);
            long version = truth.containsKey(id) ? truth.get(id).version() + 1 : 1;
            long n = event.n();
            MonthBucket counted = new MonthBucket(
                    id,
                    site,
                    month.atDay(3),
                    month.atDay(20),
                    List.of(
                            new PointCount("A", null, n, 1, Map.of("overall", Map.of("5", n))),
                            new PointCount("B", "DESK", 2, 0, Map.of("overall", Map.of("1", 2L)))),
                    List.of(
                            new PlaceCount(null, new Attendance(n + 9, 8, 7, 6)),
                            new PlaceCount("DESK", new Attendance(5, 4, 3, 2))),
                    Instant.EPOCH,
                    version,
                    version);
            truth.put(id, counted);
            months.replace(List.of(counted));
        }

        SiteProfile profile(String site) {
            return sites.profiles(List.of(site)).getFirst();
        }

        void spoil(Stratum stratum, YearMonth month) {
            strata.forEach(
                    List.of(StratumMonth.id(stratum, month)),
                    right -> strata.replace(List.of(new StratumMonth(
                            right.id(),
                            right.stratum(),
                            right.members(),
                            right.total().plus(right.total()),
                            right.attendance(),
                            right.countedAt(),
                            right.version() + 1))));
        }

        double drift() {
            return metrics.counter("istiqbal.feedback.bucket.drift").count();
        }

        long strataOfSeveral() {
            long counted = MONTHS.stream()
                    .filter(month -> truth.values().stream()
                            .anyMatch(bucket -> !bucket.month().isAfter(month)))
                    .count();
            return counted
                    * sites.select(new SiteSelection().tellingFigures(), new Scope.Everything()).stream()
                            .collect(Collectors.groupingBy(Stratum::of))
                            .values()
                            .stream()
                            .filter(members -> members.size() > 1)
                            .count();
        }

        void readingIsTheSumOfSites() {
            reading(new SiteSelection().partner("P0"), new Scope.Everything());
            reading(new SiteSelection(), new Scope.Everything());
            reading(new SiteSelection().tellingFigures(), new Scope.OfSites(Set.of("S0", "S1")));
            readByStrata = 0;
            reading(new SiteSelection().tellingFigures(), new Scope.Everything());
        }

        private void reading(SiteSelection selection, Scope scope) {
            List<SiteProfile> selected = sites.select(selection, scope);
            StratumCounts.Together together = counts.read(selected, MONTHS);
            readByStrata += together.sums().size();
            Total read = new Total();
            together.sums().forEach(read);
            siteCounts.read(together.rest(), List.of(), List.of(), read);
            Total expected = new Total();
            selected.stream()
                    .flatMap(site -> MONTHS.stream().map(month -> truth.get(MonthBucket.id(site.code(), month))))
                    .filter(Objects::nonNull)
                    .map(MonthBucket::count)
                    .forEach(expected);
            assertThat(read.text()).isEqualTo(expected.text());
        }
    }

    /** What a reader comes to. */
    private static final class Total implements Consumer<SiteCount> {

        private final Map<Span, Map<String, Map<String, Long>>> answers = new HashMap<>();
        private Attendance attendance = Attendance.NONE;
        private long n;
        private long excluded;

        @Override
        public void accept(SiteCount count) {
            count.points().forEach(point -> {
                n += point.n();
                excluded += point.excluded();
                PointCount.addTo(answers.computeIfAbsent(count.span(), absent -> new TreeMap<>()), point.counts());
            });
            count.places().stream()
                    .filter(place -> place.servicePoint() == null)
                    .forEach(place -> attendance = attendance.plus(place.attendance()));
        }

        String text() {
            answers.values().removeIf(Map::isEmpty);
            return n + " " + excluded + " " + attendance + " " + new TreeMap<>(texts());
        }

        private Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            answers.forEach((span, counts) -> texts.put(span.toString(), counts.toString()));
            return texts;
        }
    }
}
