package ma.istiqbal.feedback.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.feedback.questionnaire.Questionnaire;

/** How much of what a questionnaire asks was answered. Whether a sensitive question was is nobody's business. */
final class Completion {

    private static final int PARTS = 100;

    private Completion() {}

    /** In hundredths, from 0 to 1. */
    static double of(Questionnaire questionnaire, Answers answers, boolean hasText) {
        Map<String, List<String>> chosen = new HashMap<>(answers.selections());
        answers.ratings().forEach((question, rating) -> chosen.put(question, List.of(rating.toString())));
        answers.choices().forEach((question, choice) -> chosen.put(question, List.of(choice)));
        long asked = questionnaire.questions().stream()
                .filter(question -> !question.sensitive() && question.isAsked(chosen))
                .count();
        int answered = chosen.size() + (hasText ? 1 : 0);
        return (double) Math.min(PARTS, Math.round((double) PARTS * answered / asked)) / PARTS;
    }
}
