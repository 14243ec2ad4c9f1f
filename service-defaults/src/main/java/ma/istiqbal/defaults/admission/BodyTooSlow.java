package ma.istiqbal.defaults.admission;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The client sends its request's body so slowly that nobody waits for the rest. */
final class BodyTooSlow extends Refusal {

    BodyTooSlow() {
        super(HttpStatus.REQUEST_TIMEOUT, "BODY_TOO_SLOW");
    }
}
