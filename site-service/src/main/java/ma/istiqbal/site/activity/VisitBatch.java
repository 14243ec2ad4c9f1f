package ma.istiqbal.site.activity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.istiqbal.defaults.lines.LineAnswers;
import ma.istiqbal.defaults.lines.LineHandler;
import ma.istiqbal.defaults.lines.LineStatus;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.web.StrictReader;
import ma.istiqbal.site.activity.VisitBatch.Candidate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads, stores and answers the lines of one upload of visits. */
final class VisitBatch implements LineHandler<Candidate> {

    private static final Pattern EXTERNAL_ID = Pattern.compile(VisitLine.EXTERNAL_ID);

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

    private final Visits visits;
    private final StrictReader reader;
    private final JsonMapper json;
    private final VisitMetrics metrics;
    private final Clock clock;
    private final VisitRules rules;
    private final LineAnswers answers;

    VisitBatch(
            Visits visits,
            StrictReader reader,
            JsonMapper json,
            VisitMetrics metrics,
            Clock clock,
            VisitRules rules,
            LineAnswers answers) {
        this.visits = visits;
        this.reader = reader;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
        this.rules = rules;
        this.answers = answers;
    }

    @Override
    public Candidate read(long number, byte[] bytes) {
        try {
            VisitLine line = reader.read(bytes, VisitLine.class);
            Visit visit = rules.check(line, clock.instant());
            return new Candidate(number, line.externalId(), visit, List.of());
        } catch (Refusal refusal) {
            return new Candidate(number, externalId(bytes), null, refusal.violations());
        }
    }

    @Override
    public Candidate refused(long number, Violation why) {
        return new Candidate(number, null, null, List.of(why));
    }

    /** The id of a line that could be read, but not accepted; nothing that does not look like one is repeated. */
    private @Nullable String externalId(byte[] line) {
        JsonNode id = json.readTree(line).path("externalId");
        return id.isString() && EXTERNAL_ID.matcher(id.asString()).matches() ? id.asString() : null;
    }

    @Override
    public void store(List<Candidate> lines) {
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
                refuse(line, line.violations());
            } else {
                answer(line, visit, known.putIfAbsent(visit.id(), visit));
            }
        }
    }

    private void answer(Candidate line, Visit visit, @Nullable Visit before) {
        if (before == null) {
            say(LineStatus.ACCEPTED, VisitAnswer.of(line.line(), line.externalId(), LineStatus.ACCEPTED));
        } else if (before.tellsTheSameAs(visit)) {
            say(LineStatus.DUPLICATE, VisitAnswer.of(line.line(), line.externalId(), LineStatus.DUPLICATE));
        } else {
            refuse(line, List.of(Violation.at("/externalId", "EXTERNAL_ID_REUSED")));
        }
    }

    private void refuse(Candidate line, List<Violation> violations) {
        say(LineStatus.REFUSED, VisitAnswer.refused(line.line(), line.externalId(), answers.told(violations)));
    }

    private void say(LineStatus status, VisitAnswer answer) {
        answers.say(status, answer);
        metrics.line(status);
    }
}
