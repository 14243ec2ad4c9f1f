package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another site has the code. */
final class SiteCodeTaken extends Refusal {

    SiteCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "SITE_CODE_TAKEN", code);
    }
}
