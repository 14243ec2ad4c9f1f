package ma.istiqbal.feedback.live;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The caller, or all of them together, follow as many streams as may be. */
final class TooManyStreams extends Refusal {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private TooManyStreams(HttpStatus status, String code, int most) {
        super(status, code, most);
        retryAfter(WAIT);
    }

    static TooManyStreams ofCaller(int most) {
        return new TooManyStreams(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS", most);
    }

    static TooManyStreams ofAll(int most) {
        return new TooManyStreams(HttpStatus.SERVICE_UNAVAILABLE, "STREAMS_FULL", most);
    }
}
