package ma.istiqbal.site.activity;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has no such record of a day. */
final class ActivityNotFound extends Refusal {

    ActivityNotFound(String key) {
        super(HttpStatus.NOT_FOUND, "ACTIVITY_NOT_FOUND", key);
    }
}
