package ma.istiqbal.site.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Lines of an upload that are stored together and answered in their order. */
final class VisitBatch {

    /**
     * A line that was read.
     *
     * @param visit absent from a line that is refused
     */
    record Candidate(
            long line,
            @Nullable String externalId,
            @Nullable Visit visit,
            List<Violation> violations) {}

    private final List<Candidate> lines = new ArrayList<>();

    void add(Candidate line) {
        lines.add(line);
    }

    int size() {
        return lines.size();
    }

    /** Stores what is new, answers every line, and is empty again. */
    void store(Visits visits, LineAnswers answers) {
        Map<String, Visit> first = new LinkedHashMap<>();
        for (Candidate line : lines) {
            if (line.visit() != null) {
                first.putIfAbsent(line.visit().id(), line.visit());
            }
        }
        Map<String, Visit> known = new LinkedHashMap<>(visits.add(List.copyOf(first.values())));
        for (Candidate line : lines) {
            Visit visit = line.visit();
            if (visit == null) {
                answers.refused(line.line(), line.externalId(), line.violations());
            } else {
                answer(line, visit, known.putIfAbsent(visit.id(), visit), answers);
            }
        }
        lines.clear();
    }

    private static void answer(Candidate line, Visit visit, @Nullable Visit before, LineAnswers answers) {
        if (before == null) {
            answers.accepted(line.line(), line.externalId());
        } else if (before.tellsTheSameAs(visit)) {
            answers.duplicate(line.line(), line.externalId());
        } else {
            answers.refused(line.line(), line.externalId(), List.of(Violation.at("/externalId", "EXTERNAL_ID_REUSED")));
        }
    }
}
