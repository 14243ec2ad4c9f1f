package ma.istiqbal.feedback.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import ma.istiqbal.feedback.site.ToldDays;
import ma.istiqbal.feedback.submission.SubmissionsInStore;
import ma.istiqbal.test.FreshDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The figures of the README: -Dtest='feedback.bucket.MeasurementTest' -Dmeasure=true. */
@EnabledIfSystemProperty(named = "measure", matches = "true")
class MeasurementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final int SITES = 1_000;
    private static final int A_SECOND = 2_000;

    @AutoClose
    private final FreshDatabase store = new FreshDatabase();

    private final Clock clock = Clock.systemUTC();
    private final SubmissionsInStore submissions = new SubmissionsInStore(store.database());
    private final DayBuckets days = new DayBuckets(store.database(), clock);
    private final MonthBuckets months = new MonthBuckets(store.database());
    private final ToldDays visits = new ToldDays(store.database());
    private final Roller roller = new Roller(submissions, new DayCounter(submissions, days, clock), days, clock);
    private final MonthRoller monthRoller =
            new MonthRoller(days, visits, new MonthCounter(days, visits, months, clock), months, clock);

    @Test
    void secondAfterSecondOfTwoThousand() {
        for (int second = 0; second < 15; second++) {
            submissions.submit(batch(second, A_SECOND, SITES));
            say("after %d s, the next 2,000 of 1,000 sites", second, this::rollAll);
        }
        say("their months", 0, () -> {
            while (!days.unrolled(1).isEmpty()) {
                monthRoller.roll();
            }
        });
        assertThat(submissions.next(1)).isEmpty();
    }

    @Test
    void aKiosksFiftyThousand() {
        for (int part = 0; part < 25; part++) {
            submissions.submit(batch(part, A_SECOND, 1));
        }
        say("50,000 of one site and day", 0, this::rollAll);
        assertThat(days.ofSite("SITE-0").getFirst().n()).isEqualTo(50_000);
    }

    @Test
    void aQuarterOfTenThousandSites() {
        List<String> ids = new ArrayList<>();
        for (int month = 10; month <= 12; month++) {
            YearMonth one = YearMonth.of(2026, month);
            for (int start = 0; start < 10_000; start += 1_000) {
                List<MonthBucket> some = IntStream.range(start, start + 1_000)
                        .mapToObj(site -> bucket("SITE-" + site, one))
                        .toList();
                months.replace(some);
                some.forEach(bucket -> ids.add(bucket.id()));
            }
        }
        for (int round = 0; round < 3; round++) {
            Map<String, Map<String, Long>> sum = new TreeMap<>();
            say(
                    "reading and adding up 30,000 months",
                    0,
                    () -> ids.stream()
                            .gather(Gatherers.windowFixed(2_000))
                            .forEach(some -> months.forEach(
                                    some,
                                    bucket ->
                                            bucket.points().forEach(point -> PointCount.addTo(sum, point.counts())))));
            assertThat(sum.get("QUESTION-0")).containsEntry("5", 300_000L);
        }
    }

    private void rollAll() {
        while (!submissions.next(1).isEmpty()) {
            roller.roll();
        }
    }

    private void say(String what, int number, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%s: %d ms%n", what.formatted(number), (System.nanoTime() - start) / 1_000_000);
    }

    private static List<SubmissionsInStore.Given> batch(int number, int size, int sites) {
        return IntStream.range(0, size)
                .mapToObj(i -> new SubmissionsInStore.Given(
                        "F-" + number + "-" + i, "SITE-" + i % sites, "POINT", DAY, 1 + i % 5))
                .toList();
    }

    private static MonthBucket bucket(String site, YearMonth month) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (int question = 0; question < 12; question++) {
            counts.put("QUESTION-" + question, Map.of("1", 2L, "2", 3L, "3", 4L, "4", 20L, "5", 10L));
        }
        return new MonthBucket(
                MonthBucket.id(site, month),
                site,
                month.atDay(1),
                month.atEndOfMonth(),
                List.of(new PointCount("POINT", null, 39, 1, counts)),
                List.of(new PlaceCount(null, new Attendance(900, 800, 200, 39))),
                Instant.EPOCH,
                1,
                null);
    }
}
