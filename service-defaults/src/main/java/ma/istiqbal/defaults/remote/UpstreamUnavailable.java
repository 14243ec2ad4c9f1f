package ma.istiqbal.defaults.remote;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another service gives no usable answer. */
public sealed class UpstreamUnavailable extends Refusal permits AnswerNotUnderstood {

    private final String upstream;

    public UpstreamUnavailable(String upstream) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "UPSTREAM_UNAVAILABLE", upstream);
        this.upstream = upstream;
        retryAfter(Duration.ofSeconds(10));
    }

    public String upstream() {
        return upstream;
    }
}
