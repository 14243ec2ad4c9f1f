package ma.istiqbal.gateway.limit;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A caller's quota is used up. */
final class TooManyRequests extends Refusal {

    TooManyRequests(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
        retryAfter(Duration.ofSeconds(seconds));
    }
}
