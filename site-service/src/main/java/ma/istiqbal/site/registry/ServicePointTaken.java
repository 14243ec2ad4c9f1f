package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has a service point with the code already. */
final class ServicePointTaken extends Refusal {

    ServicePointTaken(String code) {
        super(HttpStatus.CONFLICT, "SERVICE_POINT_CODE_TAKEN", code);
    }
}
