package ma.istiqbal.feedback.indicator;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site never had such a service point. */
final class ServicePointNotFound extends Refusal {

    ServicePointNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "SERVICE_POINT_NOT_FOUND", code);
    }
}
