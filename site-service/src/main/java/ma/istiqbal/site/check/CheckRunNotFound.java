package ma.istiqbal.site.check;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such run, or it was forgotten after a month. */
final class CheckRunNotFound extends Refusal {

    CheckRunNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "CHECK_RUN_NOT_FOUND", id);
    }
}
