package ma.istiqbal.feedback.indicator;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such site, or none that the caller may see. */
final class SiteNotFound extends Refusal {

    SiteNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "SITE_NOT_FOUND", code);
    }
}
