package ma.istiqbal.site.activity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.problem.Problems;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.web.StrictReader;
import ma.istiqbal.site.activity.VisitBatch.Candidate;
import ma.istiqbal.site.registry.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes visits in bulk: reads a line, checks it, and stores some hundreds at once; it never holds more of them. */
@Component
class VisitUpload {

    static final int MOST_LINES = 50_000;
    static final int BATCH = 500;

    private static final Pattern EXTERNAL_ID = Pattern.compile(VisitLine.EXTERNAL_ID);

    private final Visits visits;
    private final StrictReader reader;
    private final JsonMapper json;
    private final Problems texts;
    private final VisitLimits limits;
    private final VisitMetrics metrics;
    private final Clock clock;

    VisitUpload(
            Visits visits,
            StrictReader reader,
            JsonMapper json,
            Problems texts,
            VisitLimits limits,
            VisitMetrics metrics,
            Clock clock) {
        this.visits = visits;
        this.reader = reader;
        this.json = json;
        this.texts = texts;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Answers each line that is not blank, in order, and then sums up. */
    void receive(Site site, LineReader lines, SpooledAnswer answer, Locale language) {
        VisitRules rules = new VisitRules(site, limits.oldest());
        LineAnswers answers = new LineAnswers(answer, texts, language, metrics);
        VisitBatch batch = new VisitBatch();
        while (lines.next()) {
            if (lines.number() > MOST_LINES) {
                batch.add(refused(lines, Violation.at("", "TOO_MANY_LINES", MOST_LINES)));
                lines.passOver();
            } else if (!lines.isBlank()) {
                batch.add(candidate(lines, rules));
            }
            if (batch.size() >= BATCH) {
                batch.store(visits, answers);
            }
        }
        if (lines.exceeded()) {
            batch.add(new Candidate(
                    lines.number() + 1, null, null, List.of(Violation.at("", "UPLOAD_TOO_LARGE", limits.mebibytes()))));
        }
        batch.store(visits, answers);
        answers.sumUp();
    }

    private Candidate candidate(LineReader lines, VisitRules rules) {
        if (lines.isTooLong()) {
            return refused(lines, Violation.at("", "LINE_TOO_LONG", LineReader.LONGEST_LINE));
        }
        byte[] bytes = lines.line();
        try {
            VisitLine line = reader.read(bytes, VisitLine.class);
            return new Candidate(lines.number(), line.externalId(), rules.check(line, clock.instant()), List.of());
        } catch (Refusal refusal) {
            return new Candidate(lines.number(), externalId(bytes), null, refusal.violations());
        } catch (JacksonException malformed) {
            return refused(lines, Violation.at("", "MALFORMED_LINE"));
        }
    }

    private static Candidate refused(LineReader lines, Violation violation) {
        return new Candidate(lines.number(), null, null, List.of(violation));
    }

    /** The id of a line that could be read, but not accepted; nothing that does not look like one is repeated. */
    private @Nullable String externalId(byte[] line) {
        JsonNode id = json.readTree(line).path("externalId");
        return id.isString() && EXTERNAL_ID.matcher(id.asString()).matches() ? id.asString() : null;
    }
}
