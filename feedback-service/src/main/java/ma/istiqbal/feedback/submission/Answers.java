package ma.istiqbal.feedback.submission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that fit their questionnaire.
 *
 * @param ratings by question, from 1 to 5
 * @param choices by question
 * @param sensitive choices that are kept apart from all others
 */
record Answers(
        Map<String, Integer> ratings,
        Map<String, String> choices,
        Map<String, String> sensitive,
        @Nullable String text) {}
