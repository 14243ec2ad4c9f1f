package ma.istiqbal.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table of all cases, as it is written into the README; in brackets stands a figure's ratio to the bare twin's. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
        out.println("| case | requests/s | p50 ms | p99 ms | CPU µs/request | resident MiB |");
        out.println("|---|---|---|---|---|---|");
    }

    void add(Measurement measured) {
        add(measured, figure -> "");
    }

    /**
     * What was measured by turns with its twin.
     *
     * @param twin as many turns
     */
    void add(List<Measurement> turns, List<Measurement> twin) {
        add(Measurement.together(turns), figure -> " (" + Ratios.of(turns, twin, figure) + ")");
    }

    private void add(Measurement measured, Beside beside) {
        out.printf(
                Locale.ROOT,
                "| %s | %.0f%s | %.2f%s | %.2f%s | %.0f%s | %d%s |%n",
                measured.name(),
                measured.requestsPerSecond(),
                beside.of(Measurement::requestsPerSecond),
                measured.percentile(0.5),
                beside.of(turn -> turn.percentile(0.5)),
                measured.percentile(0.99),
                beside.of(turn -> turn.percentile(0.99)),
                measured.cpuPerRequest(),
                beside.of(Measurement::cpuPerRequest),
                measured.resident(),
                beside.of(Measurement::resident));
        out.flush();
    }

    /** What a figure looks like beside the twin's. */
    private interface Beside {
        String of(ToDoubleFunction<Measurement> figure);
    }
}
