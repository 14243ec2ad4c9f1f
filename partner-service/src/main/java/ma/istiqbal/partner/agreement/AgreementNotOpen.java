package ma.istiqbal.partner.agreement;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The agreement is no longer being written; to change it takes an amendment. */
final class AgreementNotOpen extends Refusal {

    AgreementNotOpen(String code) {
        super(HttpStatus.CONFLICT, "AGREEMENT_NOT_OPEN", code);
    }
}
