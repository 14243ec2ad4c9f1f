package ma.istiqbal.partner.administration;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A partner that left stays as it was on its last day. */
final class PartnerEnded extends Refusal {

    PartnerEnded(String code) {
        super(HttpStatus.CONFLICT, "PARTNER_ENDED", code);
    }
}
