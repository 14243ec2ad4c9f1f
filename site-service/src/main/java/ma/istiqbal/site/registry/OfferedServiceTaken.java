package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site offers a service with the code already. */
final class OfferedServiceTaken extends Refusal {

    OfferedServiceTaken(String code) {
        super(HttpStatus.CONFLICT, "SERVICE_CODE_TAKEN", code);
    }
}
