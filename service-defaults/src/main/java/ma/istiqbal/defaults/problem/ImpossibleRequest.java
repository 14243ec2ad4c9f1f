package ma.istiqbal.defaults.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The request is well formed, but names what does not exist or breaks a rule between its values. */
public final class ImpossibleRequest extends Refusal {

    public ImpossibleRequest(List<Violation> violations) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "IMPOSSIBLE_REQUEST");
        violations(violations);
    }

    public ImpossibleRequest(Violation violation) {
        this(List.of(violation));
    }
}
