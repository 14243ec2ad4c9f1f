package ma.istiqbal.defaults.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The service's own store does not answer, or could not make the write durable. */
final class StoreUnavailable extends Refusal {

    StoreUnavailable() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE");
        retryAfter(Duration.ofSeconds(5));
    }
}
