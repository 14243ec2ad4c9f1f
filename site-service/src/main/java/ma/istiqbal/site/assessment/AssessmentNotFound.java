package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has no such assessment, or none that the caller may see. */
final class AssessmentNotFound extends Refusal {

    AssessmentNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "ASSESSMENT_NOT_FOUND", id);
    }
}
