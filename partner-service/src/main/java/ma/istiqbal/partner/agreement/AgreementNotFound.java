package ma.istiqbal.partner.agreement;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such agreement, or none that the caller may see. */
final class AgreementNotFound extends Refusal {

    AgreementNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "AGREEMENT_NOT_FOUND", code);
    }
}
