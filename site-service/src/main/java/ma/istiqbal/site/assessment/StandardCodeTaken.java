package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is a standard with the code already. */
final class StandardCodeTaken extends Refusal {

    StandardCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "STANDARD_CODE_TAKEN", code);
    }
}
