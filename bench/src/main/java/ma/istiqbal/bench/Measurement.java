package ma.istiqbal.bench;

import java.time.Duration;

/**
 * What was seen.
 *
 * @param resident MiB of the measured process after the load
 */
record Measurement(String name, Latencies latencies, Duration duration, Duration cpu, long resident) {

    double requestsPerSecond() {
        return latencies.count() / (duration.toNanos() / 1e9);
    }

    /** Microseconds of CPU time per request. */
    double cpuPerRequest() {
        return cpu.toNanos() / 1e3 / latencies.count();
    }
}
