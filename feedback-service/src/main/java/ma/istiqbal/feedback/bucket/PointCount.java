package ma.istiqbal.feedback.bucket;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was answered at one point over some time.
 *
 * @param n submissions that count
 * @param excluded submissions that do not
 * @param counts by question, then by rating or option
 */
public record PointCount(
        String point, @Nullable String servicePoint, long n, long excluded, Map<String, Map<String, Long>> counts) {

    static PointCount of(DayBucket day) {
        return new PointCount(day.point(), day.servicePoint(), day.n(), day.excluded(), day.counts());
    }

    PointCount plus(PointCount more) {
        Map<String, Map<String, Long>> sum = new TreeMap<>();
        addTo(sum, counts);
        addTo(sum, more.counts);
        return new PointCount(point, servicePoint, n + more.n, excluded + more.excluded, sum);
    }

    /** Adds the counts of answers to others. */
    public static void addTo(Map<String, Map<String, Long>> sum, Map<String, Map<String, Long>> more) {
        more.forEach((question, answers) -> {
            Map<String, Long> known = sum.computeIfAbsent(question, absent -> new TreeMap<>());
            answers.forEach((answer, count) -> known.merge(answer, count, Long::sum));
        });
    }
}
