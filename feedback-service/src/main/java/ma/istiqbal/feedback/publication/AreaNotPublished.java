package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing was published of it. */
final class AreaNotPublished extends Refusal {

    AreaNotPublished(String what) {
        super(HttpStatus.NOT_FOUND, "AREA_NOT_PUBLISHED", what);
    }
}
