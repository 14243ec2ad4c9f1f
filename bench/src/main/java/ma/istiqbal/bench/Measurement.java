package ma.istiqbal.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was seen.
 *
 * @param resident MiB of the measured process after the load
 */
record Measurement(String name, Latencies latencies, Duration duration, Duration cpu, long resident) {

    /** All turns of a case as one. */
    static Measurement together(List<Measurement> turns) {
        return new Measurement(
                turns.getFirst().name(),
                Latencies.together(turns.stream().map(Measurement::latencies).toList()),
                sum(turns.stream().map(Measurement::duration)),
                sum(turns.stream().map(Measurement::cpu)),
                turns.getLast().resident());
    }

    private static Duration sum(Stream<Duration> some) {
        return some.reduce(Duration.ZERO, Duration::plus);
    }

    double requestsPerSecond() {
        return latencies.count() / (duration.toNanos() / 1e9);
    }

    /** Milliseconds within which this share of all was answered. */
    double percentile(double share) {
        return latencies.percentile(share);
    }

    /** Microseconds of CPU time per request. */
    double cpuPerRequest() {
        return cpu.toNanos() / 1e3 / latencies.count();
    }
}
