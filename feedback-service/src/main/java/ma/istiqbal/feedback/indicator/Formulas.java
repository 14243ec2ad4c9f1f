package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.feedback.questionnaire.Dimension.INTEGRITY;
import static ma.istiqbal.feedback.questionnaire.Dimension.RECEPTION;
import static ma.istiqbal.feedback.questionnaire.Dimension.RESPONSIVENESS;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.bucket.Attendance;
import ma.istiqbal.feedback.bucket.Freshness;
import ma.istiqbal.feedback.questionnaire.Dimension;
import ma.istiqbal.feedback.questionnaire.Question;
import ma.istiqbal.feedback.questionnaire.Questionnaire;
import ma.istiqbal.feedback.questionnaire.Questionnaires;
import org.springframework.stereotype.Component;

/** Makes all figures of a selection from its counts. */
@Component
public class Formulas {

    private static final String OVERALL = "overall";
    private static final String WAIT = "wait_bucket";
    private static final String RECOMMEND = "nps";

    private final FormulaBook book;
    private final ReceptionIndex index;
    private final Questionnaires questionnaires;
    private final Freshness freshness;
    private final Clock clock;

    Formulas(FormulaBook book, Questionnaires questionnaires, Freshness freshness, Clock clock) {
        this.book = book;
        this.index = book.receptionIndex();
        this.questionnaires = questionnaires;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** What is measured, by the names of the figures. */
    public Map<String, Measure> measure(Counts counts) {
        Map<String, Measure> all = new LinkedHashMap<>();
        Scores overall = counts.scores(OVERALL);
        put(all, "overallMean", "overall-mean", Means.mean(overall.ratings(), 1, 5));
        put(all, "csat", "csat", Share.of(overall.satisfied(), overall.n()));
        put(all, "netSatisfaction", "net-satisfaction", Means.mean(overall.balance(), -100, 100));
        if (!counts.of(RECOMMEND).isEmpty()) {
            Sample balance = Recommendations.of(counts.of(RECOMMEND)).balance();
            put(all, "nps", "nps", Means.mean(balance, -100, 100));
        }
        for (Dimension dimension : List.of(RECEPTION, RESPONSIVENESS, INTEGRITY)) {
            for (String item : index.items().getOrDefault(dimension, List.of())) {
                Sample points = counts.scores(item).points();
                put(all, Figures.ITEMS + item, "item-score", Means.mean(points, 0, 100));
            }
            put(all, Figures.DIMENSIONS + dimension, "dimension-score", index.dimension(dimension, counts));
        }
        put(all, "receptionIndex", "reception-index", index.of(counts));
        List<WaitQuantile.Span> spans = spans(counts);
        put(all, "declaredWait.p50", "declared-wait-p50", WaitQuantile.of(0.5, spans));
        put(all, "declaredWait.p90", "declared-wait-p90", WaitQuantile.of(0.9, spans));
        Attendance came = counts.attendance();
        put(all, "responseRate", "response-rate", Share.of(came.responded(), came.invited()));
        put(all, "coverage", "coverage", Share.of(came.invited(), came.visitorsWhereKnown()));
        put(all, "exclusionRate", "exclusion-rate", Share.of(counts.excluded(), counts.n() + counts.excluded()));
        return all;
    }

    private void put(Map<String, Measure> all, String figure, String formula, Estimate estimate) {
        all.put(figure, new Measure(book.current(formula), estimate));
    }

    Figures figures(Counts counts, Audience audience) {
        return show(measure(counts), audience, Map.of());
    }

    /** @param changes by the names of the figures; empty when nobody asked */
    Figures show(Map<String, Measure> measures, Audience audience, Map<String, Change> changes) {
        Instant now = clock.instant();
        boolean stale = freshness.isStale();
        Map<String, Figure> shown = new LinkedHashMap<>();
        measures.forEach((name, measure) -> shown.put(
                name,
                audience.show(measure.estimate(), measure.formula().id(), stale, now)
                        .with(changes.get(name))));
        return Figures.of(shown);
    }

    Changes changes(Audience audience) {
        return new Changes(audience, book.current("change").id());
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
}
