package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Assessments of this kind are for others to make. */
final class AssessmentNotYours extends Refusal {

    AssessmentNotYours(AssessmentKind kind) {
        super(HttpStatus.FORBIDDEN, "ASSESSMENT_NOT_YOURS", kind.name());
    }
}
