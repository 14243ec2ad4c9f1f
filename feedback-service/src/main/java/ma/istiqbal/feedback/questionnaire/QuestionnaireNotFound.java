package ma.istiqbal.feedback.questionnaire;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such version of a questionnaire. */
final class QuestionnaireNotFound extends Refusal {

    QuestionnaireNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "QUESTIONNAIRE_NOT_FOUND", id);
    }
}
