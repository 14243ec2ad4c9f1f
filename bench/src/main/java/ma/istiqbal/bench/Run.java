package ma.istiqbal.bench;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of one run. A bare twin is measured when the first case is compared with it. */
final class Run {

    private static final int CLIENTS = 4;

    private final Pace pace;
    private final String only;
    private final Report report;
    private final Map<String, Measurement> bare = new HashMap<>();

    /** @param only part of the names of the cases to measure; empty for all */
    Run(Pace pace, String only, Report report) {
        this.pace = pace;
        this.only = only;
        this.report = report;
    }

    void measure(Subject subject) {
        compare(subject, null);
    }

    /** @param twin does as little as can be done for the same answer */
    void compare(Subject subject, @Nullable Subject twin) {
        if (subject.name().contains(only)) {
            Measurement beside = twin == null ? null : bare.computeIfAbsent(twin.name(), absent -> baseline(twin));
            report.add(subject.measure(CLIENTS, pace), beside);
        }
    }

    private Measurement baseline(Subject twin) {
        Measurement measured = twin.measure(CLIENTS, pace);
        report.add(measured, null);
        return measured;
    }
}
