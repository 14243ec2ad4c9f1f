package ma.istiqbal.gateway.routing;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A service broke the connection, or answered what no client should see. */
final class BadUpstream extends Refusal {

    BadUpstream() {
        super(HttpStatus.BAD_GATEWAY, "BAD_UPSTREAM");
        retryAfter(Duration.ofSeconds(5));
    }
}
