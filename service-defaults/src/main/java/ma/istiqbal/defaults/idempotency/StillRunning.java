package ma.istiqbal.defaults.idempotency;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The first request with this key is not answered yet. */
final class StillRunning extends Refusal {

    StillRunning() {
        super(HttpStatus.CONFLICT, "IDEMPOTENT_REQUEST_RUNNING");
        retryAfter(Duration.ofSeconds(1));
    }
}
