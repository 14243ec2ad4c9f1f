package ma.istiqbal.feedback.questionnaire;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The version has left its draft, and what it asks is being decided or was asked already. */
final class QuestionnaireNotDraft extends Refusal {

    QuestionnaireNotDraft(String id) {
        super(HttpStatus.CONFLICT, "QUESTIONNAIRE_NOT_DRAFT", id);
    }
}
