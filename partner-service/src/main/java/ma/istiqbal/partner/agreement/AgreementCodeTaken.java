package ma.istiqbal.partner.agreement;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another agreement has the code. */
final class AgreementCodeTaken extends Refusal {

    AgreementCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "AGREEMENT_CODE_TAKEN", code);
    }
}
