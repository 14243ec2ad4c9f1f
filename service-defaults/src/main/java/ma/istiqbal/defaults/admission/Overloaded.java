package ma.istiqbal.defaults.admission;

import java.time.Duration;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** As much is under way as may be; nothing of the request was done. */
public final class Overloaded extends Refusal {

    public Overloaded() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "OVERLOADED");
        retryAfter(Duration.ofSeconds(1));
    }
}
