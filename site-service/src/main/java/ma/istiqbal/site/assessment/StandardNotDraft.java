package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The version was published, and what it asks never changes. */
final class StandardNotDraft extends Refusal {

    StandardNotDraft(String id) {
        super(HttpStatus.CONFLICT, "STANDARD_NOT_DRAFT", id);
    }
}
