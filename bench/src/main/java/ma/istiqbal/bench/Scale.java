package ma.istiqbal.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import ma.istiqbal.local.Platform;
import org.awaitility.Awaitility;

/**
 * A year of feedback of a thousand sites through the kiosks' own way in: how fast it is taken and counted, and whether
 * figures cost the same afterwards as they did with a hundredth of it.
 */
final class Scale {

    private static final int FEW = 10_000;
    private static final int CLIENTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Platform platform;
    private final ProcessUse service;
    private final ProcessUse store;
    private final Kiosks kiosks;
    private final Management management;
    private final Report report;
    private final Pace pace;

    Scale(Platform platform, Pace pace, Report report) {
        this.platform = platform;
        this.service = ProcessUse.of(platform.processId("feedback-service"));
        this.store = ProcessUse.of(platform.processId("mongodb"));
        Kiosks.fill(platform.mongodbUri("feedback-service"));
        this.kiosks = Kiosks.of(platform, token());
        this.management = new Management(platform.managementUrl("feedback-service"));
        this.report = report;
        this.pace = pace;
    }

    void run(int answers) throws InterruptedException {
        load(0, FEW);
        List<Measurement> few = figures(FEW);
        few.forEach(report::add);
        load(FEW, answers);
        List<Measurement> many = figures(answers);
        for (int i = 0; i < many.size(); i++) {
            report.add(List.of(many.get(i)), List.of(few.get(i)));
        }
    }

    /** A fresh one for each use: none outlives a long load. */
    private String token() {
        return new Token(platform).ofSystem("site-service", platform.clientSecret("site-service"));
    }

    private List<Measurement> figures(int answers) {
        Requests caller = Requests.bearing(this::token);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        String ninety = "&from=" + today.minusDays(89) + "&to=" + today;
        String last = "?from=" + quarter.minusMonths(3) + "&to=" + quarter.minusDays(1);
        return List.of(
                measure("a site's 90 days, of " + answers, caller.get(indicators("?site=%s" + ninety), Kiosks::site)),
                measure("the national quarter, of " + answers, caller.get(indicators(last))));
    }

    private String indicators(String query) {
        return platform.serviceUrl("feedback-service") + "/api/v1/indicators" + query;
    }

    private Measurement measure(String name, LongFunction<java.net.http.HttpRequest> requests) {
        return new Subject(name, service, requests).measure(CLIENTS, pace);
    }

    /** From one number of answers to another, and until all of them are counted. */
    private void load(int from, int to) throws InterruptedException {
        Instant begin = Instant.now();
        Duration cpu = service.cpu();
        Duration storeCpu = store.cpu();
        long peak = 0;
        int again = 0;
        Kiosks.Year year = new Kiosks.Year(from, to);
        for (int sent = from; sent < to; sent += Kiosks.BATCH) {
            again += kiosks.send(year, sent, Math.min(to, sent + Kiosks.BATCH));
            peak = Math.max(peak, management.heapInUse());
        }
        Instant end = Instant.now();
        Duration taken = Duration.between(begin, end);
        none("istiqbal_feedback_roller_lag_seconds");
        none("istiqbal_feedback_months_lag_seconds");
        Duration counted = Duration.between(begin, Instant.now());
        int answers = to - from;
        System.out.printf(
                Locale.ROOT,
                "%n%d answers taken in %.1f s (%.0f a second), all counted after %.1f s (%.0f a second); "
                        + "%d batches sent again; "
                        + "%.0f µs of the service's CPU time for each, %.0f µs of the store's; "
                        + "at most %d MiB of heap in use%n%n",
                answers,
                taken.toMillis() / 1e3,
                answers / (taken.toMillis() / 1e3),
                counted.toMillis() / 1e3,
                answers / (counted.toMillis() / 1e3),
                again,
                service.cpu().minus(cpu).toNanos() / 1e3 / answers,
                store.cpu().minus(storeCpu).toNanos() / 1e3 / answers,
                peak);
        // Figures do not wait for these, but cost less afterwards.
        none("istiqbal_feedback_strata_lag_seconds");
    }

    private void none(String lag) {
        Awaitility.await(lag).atMost(LONGEST_WAIT).until(() -> management.gauge(lag) == 0);
    }
}
