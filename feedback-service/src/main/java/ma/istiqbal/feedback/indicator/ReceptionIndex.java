package ma.istiqbal.feedback.indicator;

import static ma.istiqbal.feedback.questionnaire.Dimension.INTEGRITY;
import static ma.istiqbal.feedback.questionnaire.Dimension.RECEPTION;
import static ma.istiqbal.feedback.questionnaire.Dimension.RESPONSIVENESS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.feedback.questionnaire.Dimension;

/**
 * The reception index, from 0 to 100: the weighted mean of three dimensions, each the mean of its items. Weights are
 * never shared out anew: without one item there is no dimension, and without one dimension no index.
 *
 * @param version of weights and items; a published figure keeps its own
 */
record ReceptionIndex(int version, Map<Dimension, Double> weights, Map<Dimension, List<String>> items) {

    static final ReceptionIndex V1 = new ReceptionIndex(
            1,
            new EnumMap<>(Map.of(RECEPTION, 0.40, RESPONSIVENESS, 0.35, INTEGRITY, 0.25)),
            new EnumMap<>(Map.of(
                    RECEPTION, List.of("welcome", "orientation", "premises"),
                    RESPONSIVENESS, List.of("wait_felt", "clarity"),
                    INTEGRITY, List.of("fair", "transparent"))));

    /** Score of one dimension. */
    Estimate dimension(Dimension dimension, Counts counts) {
        return Means.sum(parts(dimension, 1, counts).toList(), 0, 100);
    }

    Estimate of(Counts counts) {
        return Means.sum(
                weights.entrySet().stream()
                        .flatMap(entry -> parts(entry.getKey(), entry.getValue(), counts))
                        .toList(),
                0,
                100);
    }

    private Stream<Means.Part> parts(Dimension dimension, double weight, Counts counts) {
        List<String> questions = items.getOrDefault(dimension, List.of());
        return questions.stream()
                .map(question -> new Means.Part(
                        weight / questions.size(), counts.scores(question).points()));
    }
}
