package ma.istiqbal.feedback.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.istiqbal.feedback.questionnaire.Dimension;

/**
 * The reception index, from 0 to 100: the weighted mean of three dimensions, each the mean of its items. Weights are
 * never shared out anew: without one item there is no dimension, and without one dimension no index.
 */
record ReceptionIndex(Map<Dimension, Double> weights, Map<Dimension, List<String>> items) {

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
