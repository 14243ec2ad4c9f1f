package ma.istiqbal.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The table of all cases, as it is written into the README. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
        out.println("| case | requests/s | p50 ms | p99 ms | CPU µs/request | × bare | resident MiB |");
        out.println("|---|---|---|---|---|---|---|");
    }

    void add(Measurement measured) {
        add(measured, "");
    }

    void add(Measurement measured, Ratios beside) {
        add(measured, beside.toString());
    }

    private void add(Measurement measured, String ratio) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f | %.0f | %s | %d |%n",
                measured.name(),
                measured.requestsPerSecond(),
                measured.latencies().percentile(0.5),
                measured.latencies().percentile(0.99),
                measured.cpuPerRequest(),
                ratio,
                measured.resident());
        out.flush();
    }
}
