package ma.istiqbal.partner.administration;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another partner has the code. */
final class PartnerCodeTaken extends Refusal {

    PartnerCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "PARTNER_CODE_TAKEN", code);
    }
}
