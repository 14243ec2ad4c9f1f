package ma.istiqbal.partner.administration;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such partner, or none that the caller may see. */
final class PartnerNotFound extends Refusal {

    PartnerNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "PARTNER_NOT_FOUND", code);
    }
}
