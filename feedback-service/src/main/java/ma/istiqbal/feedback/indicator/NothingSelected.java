package ma.istiqbal.feedback.indicator;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** No site fits what was asked for, or none that the caller may see. */
final class NothingSelected extends Refusal {

    NothingSelected() {
        super(HttpStatus.NOT_FOUND, "NO_SITE_SELECTED");
    }
}
