package ma.istiqbal.feedback.indicator;

import java.util.Map;
import ma.istiqbal.feedback.bucket.Attendance;

/**
 * What was counted of a selection over some time.
 *
 * @param n submissions that count
 * @param excluded submissions that do not
 * @param answers by question, then by rating or option
 */
public record Counts(long n, long excluded, Map<String, Map<String, Long>> answers, Attendance attendance) {

    Scores scores(String question) {
        return Scores.of(of(question));
    }

    Map<String, Long> of(String question) {
        return answers.getOrDefault(question, Map.of());
    }
}
