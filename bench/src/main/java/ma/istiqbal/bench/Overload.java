package ma.istiqbal.bench;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import ma.istiqbal.local.Platform;

/**
 * More than can be done: finds the rate that the platform sustains through the gateway, sends twice as much, and looks
 * how soon it is well again. Four of ten requests give feedback at one of a thousand points, four read the form for it,
 * two are a member of staff's.
 */
final class Overload {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration PHASE = Duration.ofSeconds(30);
    private static final double STEPS = 1.25;
    private static final double GOOD = 0.999;
    private static final int ATTEMPTS = 2;
    private static final int CLIENTS = 16;
    private static final int CROWD = 1_000;

    private final LongFunction<HttpRequest> mixed;
    private final LongFunction<HttpRequest> answers;
    private final ProcessUse client = new ProcessUse(ProcessHandle.current());
    private final Machine machine;
    private final PrintStream out;

    /** @param cookies of a member of staff's session */
    Overload(Platform platform, List<String> points, String cookies, PrintStream out) {
        String url = platform.gatewayUrl();
        this.out = out;
        this.machine = Machine.with(platform);
        this.answers = Requests.anonymous().post(url + "/public/v1/feedback", number -> answer(points, number));
        LongFunction<HttpRequest> forms =
                Requests.anonymous().get(url + "/public/v1/feedback-points/%s", number -> publicId(points, number));
        LongFunction<HttpRequest> staff =
                Requests.inSession(cookies).get(url + "/api/v1/sites/%s", number -> "RABAT-ANNEX-06");
        this.mixed = number ->
                isStaff(number) ? staff.apply(number) : number % 2 == 0 ? answers.apply(number) : forms.apply(number);
    }

    private static boolean isStaff(long number) {
        return number % 10 >= 8;
    }

    private static String of(List<String> points, long number) {
        return points.get((int) (number % points.size()));
    }

    private static String publicId(List<String> points, long number) {
        String code = of(points, number);
        return code.substring(0, code.indexOf('-'));
    }

    private static String answer(List<String> points, long number) {
        return """
                {"point": "%s", "capturedAt": "%s", "language": "fr", "answers": {"overall": %d, "welcome": 4}}""".formatted(of(points, number), Instant.now().truncatedTo(ChronoUnit.SECONDS), 1 + number % 5);
    }

    void run() throws InterruptedException {
        double possible = closed();
        out.printf(Locale.ROOT, "%d clients that wait for their answers: %.0f requests/s%n%n", CLIENTS, possible);
        out.println("| | sent/s | 2xx | 429 | 503 | other | p50 ms | p99 ms | p99 ms of staff | client's µs/request "
                + "| processors taken by others |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        try (Arrivals arrivals = new Arrivals()) {
            double sustained = sustained(arrivals, possible / 4);
            phase("sustained", arrivals, sustained, PHASE);
            phase("twice that", arrivals, 2 * sustained, PHASE);
            Outcomes after = phase("sustained again", arrivals, sustained, PHASE);
            out.printf(
                    Locale.ROOT,
                    "%nwell again after %.1f s%n",
                    after.wellAfter(LONGEST, CALM).toMillis() / 1e3);
            crowd(arrivals);
        }
    }

    /** Warms everything up on the way. */
    private double closed() {
        try (Load load = new Load(CLIENTS)) {
            load.run(mixed, WARM_UP);
            return load.run(mixed, STEP).count() / (double) STEP.toSeconds();
        }
    }

    /** The highest rate, in steps, at which hardly anybody is turned away or waits long. */
    private double sustained(Arrivals arrivals, double first) throws InterruptedException {
        double sustained = 0;
        for (double rate = first; isSustained(arrivals, rate); rate *= STEPS) {
            sustained = rate;
        }
        if (sustained == 0) {
            throw new IllegalStateException("not even " + first + " requests a second are sustained");
        }
        return sustained;
    }

    /** Whatever else the machine does spoils one attempt; two in a row are no accident. */
    private boolean isSustained(Arrivals arrivals, double rate) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isGood(phase("search", arrivals, rate, STEP))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGood(Outcomes outcomes) {
        return outcomes.accepted() >= GOOD && outcomes.latencies().percentile(0.99) < LONGEST.toMillis();
    }

    private Outcomes phase(String name, Arrivals arrivals, double rate, Duration duration) throws InterruptedException {
        return measured(name, rate, () -> arrivals.send(mixed, rate, duration), Overload::isStaff);
    }

    /** Staff goes on working beside a thousand citizens who all press the button at once. */
    private void crowd(Arrivals arrivals) throws InterruptedException {
        int all = CROWD + CROWD / 100;
        measured(
                CROWD + " at once",
                all,
                () -> arrivals.crowd(number -> number < CROWD ? answers.apply(number) : mixed.apply(8), all),
                number -> number >= CROWD);
    }

    private Outcomes measured(String name, double rate, Sending sending, IntPredicate ofStaff)
            throws InterruptedException {
        long begin = System.nanoTime();
        Duration own = client.cpu();
        Duration others = machine.others();
        Outcomes outcomes = sending.run();
        own = client.cpu().minus(own);
        others = machine.others().minus(others);
        double possible =
                (System.nanoTime() - begin) * (double) Runtime.getRuntime().availableProcessors();
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %s | %s | %s | %s | %.0f | %.0f | %.0f | %.0f | %s |%n",
                name,
                rate,
                percent(outcomes.accepted()),
                percent(outcomes.share(status -> status == 429)),
                percent(outcomes.share(status -> status == 503)),
                percent(outcomes.share(status -> status / 100 != 2 && status != 429 && status != 503)),
                outcomes.latencies().percentile(0.5),
                outcomes.latencies().percentile(0.99),
                outcomes.latencies(ofStaff).percentile(0.99),
                own.toNanos() / 1e3 / outcomes.count(),
                percent(others.toNanos() / possible));
        out.flush();
        return outcomes;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private interface Sending {
        Outcomes run() throws InterruptedException;
    }
}
