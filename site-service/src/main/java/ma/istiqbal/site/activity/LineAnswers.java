package ma.istiqbal.site.activity;

import java.util.List;
import java.util.Locale;
import ma.istiqbal.defaults.problem.Problems;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.activity.LineAnswer.Status;
import org.jspecify.annotations.Nullable;

/** Answers the lines of one upload, and counts what became of them. */
final class LineAnswers {

    private final SpooledAnswer answer;
    private final Problems texts;
    private final Locale language;
    private final VisitMetrics metrics;
    private long accepted;
    private long duplicates;
    private long refused;

    LineAnswers(SpooledAnswer answer, Problems texts, Locale language, VisitMetrics metrics) {
        this.answer = answer;
        this.texts = texts;
        this.language = language;
        this.metrics = metrics;
    }

    void accepted(long line, @Nullable String externalId) {
        accepted++;
        say(LineAnswer.of(line, externalId, Status.ACCEPTED));
    }

    void duplicate(long line, @Nullable String externalId) {
        duplicates++;
        say(LineAnswer.of(line, externalId, Status.DUPLICATE));
    }

    void refused(long line, @Nullable String externalId, List<Violation> violations) {
        refused++;
        say(LineAnswer.refused(
                line,
                externalId,
                violations.stream()
                        .map(violation -> texts.view(violation, language))
                        .toList()));
    }

    private void say(LineAnswer line) {
        answer.add(line);
        metrics.line(line.status());
    }

    void sumUp() {
        answer.add(new LineAnswer.Summary(accepted, duplicates, refused));
    }
}
