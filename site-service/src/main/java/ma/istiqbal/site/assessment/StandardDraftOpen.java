package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The newest version is still being written; another would begin as the copy of a draft. */
final class StandardDraftOpen extends Refusal {

    StandardDraftOpen(String id) {
        super(HttpStatus.CONFLICT, "STANDARD_DRAFT_OPEN", id);
    }
}
