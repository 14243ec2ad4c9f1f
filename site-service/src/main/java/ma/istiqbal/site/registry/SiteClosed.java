package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A closed site stays as it was on its last day. */
final class SiteClosed extends Refusal {

    SiteClosed(String code) {
        super(HttpStatus.CONFLICT, "SITE_CLOSED", code);
    }
}
