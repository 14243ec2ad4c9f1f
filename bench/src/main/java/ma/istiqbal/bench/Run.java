package ma.istiqbal.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases of one run. */
final class Run {

    private static final int CLIENTS = 4;

    private final Pace pace;
    private final String only;
    private final Report report;
    private final Set<String> warmTwins = new HashSet<>();

    /** @param only part of the names of the cases to measure; empty for all */
    Run(Pace pace, String only, Report report) {
        this.pace = pace;
        this.only = only;
        this.report = report;
    }

    void measure(Subject subject) {
        if (isWanted(subject)) {
            report.add(subject.measure(CLIENTS, pace));
        }
    }

    /**
     * Measures both by turns, for what else the machine does changes from one minute to the next.
     *
     * @param twin does as little as can be done for the same answer
     */
    void compare(Subject subject, Subject twin) {
        if (!isWanted(subject)) {
            return;
        }
        if (warmTwins.add(twin.name())) {
            twin.warmUp(CLIENTS, pace);
        }
        subject.warmUp(CLIENTS, pace);
        List<Measurement> beside = new ArrayList<>();
        List<Measurement> measured = new ArrayList<>();
        for (int turn = 0; turn < pace.turns(); turn++) {
            beside.add(twin.turn(CLIENTS, pace));
            measured.add(subject.turn(CLIENTS, pace));
        }
        report.add(Measurement.together(beside));
        report.add(measured, beside);
    }

    private boolean isWanted(Subject subject) {
        return subject.name().contains(only);
    }
}
