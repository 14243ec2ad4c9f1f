package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site offers no service with the code. */
final class OfferedServiceNotFound extends Refusal {

    OfferedServiceNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "SERVICE_NOT_FOUND", code);
    }
}
