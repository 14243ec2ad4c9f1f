package ma.istiqbal.site.activity;

import java.time.Clock;
import ma.istiqbal.defaults.lines.LineAnswers;
import ma.istiqbal.defaults.web.StrictReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes visits in bulk. */
@Component
final class VisitUpload {

    static final int MOST_LINES = 50_000;
    static final int LONGEST_LINE = 4096;
    static final int BATCH = 500;

    private final Visits visits;
    private final StrictReader reader;
    private final JsonMapper json;
    private final VisitMetrics metrics;
    private final Clock clock;

    VisitUpload(Visits visits, StrictReader reader, JsonMapper json, VisitMetrics metrics, Clock clock) {
        this.visits = visits;
        this.reader = reader;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What one upload makes of its lines. */
    VisitBatch batch(VisitRules rules, LineAnswers answers) {
        return new VisitBatch(visits, reader, json, metrics, clock, rules, answers);
    }
}
