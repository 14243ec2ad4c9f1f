package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The assessment was submitted or withdrawn, and its lines stay as they are. */
final class AssessmentNotDraft extends Refusal {

    AssessmentNotDraft(String id) {
        super(HttpStatus.CONFLICT, "ASSESSMENT_NOT_DRAFT", id);
    }
}
