package ma.istiqbal.defaults.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The request does not have the form its operation states; every bad value is listed. */
public final class InvalidRequest extends Refusal {

    public InvalidRequest(List<Violation> violations) {
        super(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
        violations(violations);
    }

    public InvalidRequest(Violation violation) {
        this(List.of(violation));
    }
}
