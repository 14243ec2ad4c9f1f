package ma.istiqbal.feedback.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holm's correction: of many differences, which are no chance, with 5 % for the risk that any one of them is. */
final class Holm {

    private static final double RISK = 0.05;

    private Holm() {}

    /**
     * The keys whose differences stand.
     *
     * @param family how many are compared in all, of which these may be a page; the rest is taken for less significant, so that what stands stands among all
     */
    static Set<String> standing(Map<String, Double> significances, long family) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(significances.entrySet());
        sorted.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        Set<String> standing = new HashSet<>();
        long left = Math.max(family, sorted.size());
        for (Map.Entry<String, Double> one : sorted) {
            if (one.getValue() > RISK / left) {
                break;
            }
            standing.add(one.getKey());
            left--;
        }
        return standing;
    }
}
