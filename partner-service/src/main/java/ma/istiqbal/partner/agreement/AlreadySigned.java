package ma.istiqbal.partner.agreement;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The party has signed. */
final class AlreadySigned extends Refusal {

    AlreadySigned(String code) {
        super(HttpStatus.CONFLICT, "ALREADY_SIGNED", code);
    }
}
