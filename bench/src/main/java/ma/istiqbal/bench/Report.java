package ma.istiqbal.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of all cases, as it is written into the README. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
        out.println("| case | requests/s | p50 ms | p99 ms | CPU µs/request | × bare | resident MiB |");
        out.println("|---|---|---|---|---|---|---|");
    }

    /** @param bare what it is compared with, if anything */
    void add(Measurement measured, @Nullable Measurement bare) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.0f | %s | %d |%n",
                measured.name(),
                measured.requestsPerSecond(),
                measured.latencies().percentile(0.5),
                measured.latencies().percentile(0.99),
                measured.cpuPerRequest(),
                bare == null ? "" : String.format(Locale.ROOT, "%.2f", measured.cpuPerRequest() / bare.cpuPerRequest()),
                measured.resident());
        out.flush();
    }
}
