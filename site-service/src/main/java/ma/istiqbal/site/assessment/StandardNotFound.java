package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such version of a standard. */
final class StandardNotFound extends Refusal {

    StandardNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "STANDARD_NOT_FOUND", id);
    }
}
