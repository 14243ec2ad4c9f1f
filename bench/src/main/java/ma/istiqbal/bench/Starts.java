package ma.istiqbal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.istiqbal.local.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How long each process takes from its start until it is ready, alone, as production starts it: with its cache. The bare
 * ones have none.
 */
final class Starts {

    private static final int TIMES = 5;
    private static final List<String> SERVICES =
            List.of("site-service", "partner-service", "rollout-service", "feedback-service");

    private final Platform platform;
    private final PrintStream out;

    Starts(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    void run() throws IOException {
        out.println("| start | median s | fastest | slowest | × bare |");
        out.println("|---|---|---|---|---|");
        List<Duration> bareServer = times(() -> bare(BareServer.class, platform.mongodbUri("site-service")));
        tell("bare server", bareServer, null);
        for (String service : SERVICES) {
            tell(service, times(() -> again(service)), bareServer);
        }
        List<Duration> bareGateway = times(() -> bare(BareGateway.class, platform.serviceUrl("site-service")));
        tell("bare gateway", bareGateway, null);
        tell("gateway", times(() -> again("gateway")), bareGateway);
    }

    private Duration again(String service) {
        platform.stop(service);
        long begin = System.nanoTime();
        platform.start(service);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration bare(Class<?> program, String argument) throws IOException {
        long begin = System.nanoTime();
        try (BareProcess started = BareProcess.start(program, argument)) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            if (!started.isAlive()) {
                throw new IllegalStateException(program.getSimpleName() + " ended as soon as it was ready");
            }
            return taken;
        }
    }

    private static List<Duration> times(Start start) throws IOException {
        List<Duration> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            taken.add(start.run());
        }
        return taken.stream().sorted().toList();
    }

    private void tell(String name, List<Duration> taken, @Nullable List<Duration> bare) {
        Duration median = taken.get(TIMES / 2);
        String ratio = bare == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.1f",
                        (double) median.toNanos() / bare.get(TIMES / 2).toNanos());
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s |%n",
                name,
                median.toMillis() / 1e3,
                taken.getFirst().toMillis() / 1e3,
                taken.getLast().toMillis() / 1e3,
                ratio);
        out.flush();
    }

    private interface Start {
        Duration run() throws IOException;
    }
}
