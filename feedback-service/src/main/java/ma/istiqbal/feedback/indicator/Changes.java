package ma.istiqbal.feedback.indicator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.istiqbal.feedback.indicator.Change.Verdict;
import org.jspecify.annotations.Nullable;

/** Compares the measures of one or many selections with those of the period before. */
final class Changes {

    private final Audience audience;
    private final String formula;

    Changes(Audience audience, String formula) {
        this.audience = audience;
        this.formula = formula;
    }

    /** What is measured of one selection, now and before, by the names of the figures. */
    record Pair(Map<String, Measure> now, Map<String, Measure> before) {}

    /**
     * The changes of every selection, by the names of the figures.
     *
     * @param family how many selections are compared in all
     */
    Map<String, Map<String, Change>> of(Map<String, Pair> selections, long family) {
        Map<String, Map<String, Difference>> differences = new LinkedHashMap<>();
        selections.forEach((key, pair) -> pair.now()
                .forEach((figure, now) -> difference(now, pair.before().get(figure))
                        .ifPresent(found -> differences
                                .computeIfAbsent(figure, absent -> new LinkedHashMap<>())
                                .put(key, found))));
        Map<String, Set<String>> standing = new HashMap<>();
        differences.forEach((figure, found) -> standing.put(figure, standing(found, family)));
        Map<String, Map<String, Change>> changes = new LinkedHashMap<>();
        selections.forEach((key, pair) -> {
            Map<String, Change> ofOne = new LinkedHashMap<>();
            pair.now().forEach((figure, now) -> {
                Difference found = differences.getOrDefault(figure, Map.of()).get(key);
                boolean stands = standing.getOrDefault(figure, Set.of()).contains(key);
                ofOne.put(
                        figure, found == null ? none(pair.before().get(figure)) : change(now.formula(), found, stands));
            });
            changes.put(key, ofOne);
        });
        return changes;
    }

    private Optional<Difference> difference(Measure now, @Nullable Measure before) {
        return before == null
                        || !audience.shows(now.estimate().n())
                        || !audience.shows(before.estimate().n())
                ? Optional.empty()
                : Difference.between(now.estimate(), before.estimate());
    }

    /** A difference on its own stands when its interval tells so; many at once share the risk. */
    private static Set<String> standing(Map<String, Difference> found, long family) {
        Map<String, Double> significances = new HashMap<>();
        found.forEach((key, difference) -> significances.put(
                key,
                family > 1 ? difference.significance() : difference.interval().excludesZero() ? 0.0 : 1.0));
        return Holm.standing(significances, family);
    }

    private Change none(@Nullable Measure before) {
        Estimate estimate = before == null ? Estimate.none() : before.estimate();
        boolean shown = audience.shows(estimate.n());
        return new Change(
                shown ? Audience.rounded(estimate.value()) : null, estimate.n(), null, null, null, null, formula);
    }

    private Change change(Formula of, Difference difference, boolean stands) {
        Interval interval = difference.interval();
        return new Change(
                Audience.rounded(difference.before().value()),
                difference.before().n(),
                Audience.rounded(difference.value()),
                Audience.rounded(interval.low()),
                Audience.rounded(interval.high()),
                stands ? verdict(of, difference.value() > 0) : Verdict.NO_VISIBLE_CHANGE,
                formula);
    }

    private static Verdict verdict(Formula of, boolean rose) {
        return rose == (of.better() != Formula.Better.LOWER) ? Verdict.IMPROVED : Verdict.WORSE;
    }
}
