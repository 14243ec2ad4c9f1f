package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.feedback.questionnaire.Dimension.INTEGRITY;
import static ma.istiqbal.feedback.questionnaire.Dimension.RECEPTION;
import static ma.istiqbal.feedback.questionnaire.Dimension.RESPONSIVENESS;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.feedback.questionnaire.Dimension;
import ma.istiqbal.feedback.questionnaire.Question;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import ma.istiqbal.feedback.questionnaire.Questionnaires;
import org.springframework.stereotype.Component;

/** Makes all figures of a selection from its counts. */
@Component
class Formulas {

    private static final String OVERALL = "overall";
    private static final String WAIT = "wait_bucket";

    private final Questionnaires questionnaires;
    private final Backlog backlog;
    private final Clock clock;

    Formulas(Questionnaires questionnaires, Backlog backlog, Clock clock) {
        this.questionnaires = questionnaires;
        this.backlog = backlog;
        this.clock = clock;
    }

    Figures figures(Counts counts, Audience audience) {
        Instant now = clock.instant();
        boolean stale = backlog.isStale();
        Shown shown = (estimate, formula) -> audience.show(estimate, formula, stale, now);
        Scores overall = counts.scores(OVERALL);
        Map<String, Figure> items = new LinkedHashMap<>();
        Map<Dimension, Figure> dimensions = new LinkedHashMap<>();
        for (Dimension dimension : List.of(RECEPTION, RESPONSIVENESS, INTEGRITY)) {
            for (String item : ReceptionIndex.V1.items().getOrDefault(dimension, List.of())) {
                items.put(item, shown.as(Means.mean(counts.scores(item).points(), 0, 100), "item-score/1"));
            }
            dimensions.put(dimension, shown.as(ReceptionIndex.V1.dimension(dimension, counts), "dimension-score/1"));
        }
        List<WaitQuantile.Span> spans = spans(counts);
        return new Figures(
                shown.as(Means.mean(overall.ratings(), 1, 5), "overall-mean/1"),
                shown.as(Share.of(overall.satisfied(), overall.n()), "csat/1"),
                shown.as(Means.mean(overall.balance(), -100, 100), "net-satisfaction/1"),
                items,
                dimensions,
                shown.as(ReceptionIndex.V1.of(counts), "reception-index/" + ReceptionIndex.V1.version()),
                new Figures.Wait(
                        shown.as(WaitQuantile.of(0.5, spans), "declared-wait-p50/1"),
                        shown.as(WaitQuantile.of(0.9, spans), "declared-wait-p90/1")));
    }

    private List<WaitQuantile.Span> spans(Counts counts) {
        Questionnaire core = questionnaires.core();
        return core.question(WAIT).map(Question::options).orElse(List.of()).stream()
                .map(option -> new WaitQuantile.Span(
                        option.fromMinutes() == null ? 0 : option.fromMinutes(),
                        option.toMinutes(),
                        counts.of(WAIT).getOrDefault(option.code(), 0L)))
                .toList();
    }

    /** How an estimate is shown. */
    private interface Shown {

        Figure as(Estimate estimate, String formula);
    }
}
