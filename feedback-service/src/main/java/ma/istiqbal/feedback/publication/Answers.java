package ma.istiqbal.feedback.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.istiqbal.feedback.indicator.Counts;

/** What was counted of an area: by question, then by answer. */
public record Answers(Map<String, Map<String, Long>> counts) {

    /** Stands for a question, beside those that were asked: how many came, and how many were invited. */
    static final String CAME = "*attendance";

    /** @param questions those that figures are made of */
    static Answers of(Counts counts, Set<String> questions) {
        Map<String, Map<String, Long>> all = new TreeMap<>(counts.answers());
        all.keySet().retainAll(questions);
        all.put(
                CAME,
                Map.of(
                        "invited", counts.attendance().invited(),
                        "visitors", counts.attendance().visitorsWhereKnown()));
        return new Answers(all);
    }

    static Answers sum(Collection<Answers> parts) {
        Map<String, Map<String, Long>> sum = new TreeMap<>();
        parts.forEach(part -> add(sum, part, 1));
        return new Answers(sum);
    }

    /** How many answers came, went or became others; never less than nothing. */
    Answers changeSince(Answers earlier) {
        Map<String, Map<String, Long>> change = new TreeMap<>();
        add(change, this, 1);
        add(change, earlier, -1);
        change.values().forEach(given -> given.replaceAll((answer, n) -> Math.abs(n)));
        return new Answers(change);
    }

    private static void add(Map<String, Map<String, Long>> sum, Answers more, long times) {
        more.counts().forEach((question, given) -> {
            Map<String, Long> known = sum.computeIfAbsent(question, absent -> new TreeMap<>());
            given.forEach((answer, n) -> known.merge(answer, times * n, Long::sum));
        });
    }
}
