package ma.istiqbal.feedback.questionnaire;

import java.util.Set;
import java.util.TreeSet;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A language lacks texts, or has some for questions that do not exist. */
final class TextsIncomplete extends Refusal {

    private TextsIncomplete(String questionnaire, String language, Set<String> differing) {
        super(
                HttpStatus.CONFLICT,
                "QUESTIONNAIRE_TEXTS_INCOMPLETE",
                questionnaire,
                language,
                String.join(", ", differing));
    }

    static TextsIncomplete of(String questionnaire, String language, Set<String> needed, Set<String> present) {
        Set<String> differing = new TreeSet<>(needed);
        differing.addAll(present);
        differing.removeIf(key -> needed.contains(key) && present.contains(key));
        return new TextsIncomplete(questionnaire, language, differing);
    }
}
