package ma.istiqbal.feedback.submission;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that fit their questionnaire.
 *
 * @param ratings on the question's scale, by question
 * @param choices by question
 * @param selections where more than one may be chosen, by question, in the order of the question's options
 * @param sensitive choices that are kept apart from all others
 */
record Answers(
        Map<String, Integer> ratings,
        Map<String, String> choices,
        Map<String, List<String>> selections,
        Map<String, String> sensitive,
        @Nullable String text) {}
