package ma.istiqbal.feedback.questionnaire;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The newest version is still being written or reviewed; there is one at a time. */
final class QuestionnaireDraftOpen extends Refusal {

    QuestionnaireDraftOpen(String id) {
        super(HttpStatus.CONFLICT, "QUESTIONNAIRE_DRAFT_OPEN", id);
    }
}
