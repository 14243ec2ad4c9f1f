package ma.istiqbal.feedback.indicator;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import ma.istiqbal.feedback.bucket.DayBucket;

/**
 * The sum of day buckets.
 *
 * @param n submissions
 * @param answers by question, then by rating or option
 */
record Counts(long n, Map<String, Map<String, Long>> answers) {

    static Counts of(Collection<DayBucket> buckets) {
        Map<String, Map<String, Long>> answers = new TreeMap<>();
        long n = 0;
        for (DayBucket bucket : buckets) {
            n += bucket.n();
            bucket.counts()
                    .forEach((question, counts) -> counts.forEach(
                            (answer, count) -> answers.computeIfAbsent(question, absent -> new TreeMap<>())
                                    .merge(answer, count, Long::sum)));
        }
        return new Counts(n, answers);
    }

    Scores scores(String question) {
        return Scores.of(of(question));
    }

    Map<String, Long> of(String question) {
        return answers.getOrDefault(question, Map.of());
    }
}
