package ma.istiqbal.site.registry;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has no service point with the code. */
final class ServicePointNotFound extends Refusal {

    ServicePointNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "SERVICE_POINT_NOT_FOUND", code);
    }
}
