package ma.istiqbal.gateway.routing;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A service did not begin to answer in time; what was asked for may still happen. */
final class UpstreamTimeout extends Refusal {

    UpstreamTimeout() {
        super(HttpStatus.GATEWAY_TIMEOUT, "UPSTREAM_TIMEOUT");
        retryAfter(Duration.ofSeconds(5));
    }
}
