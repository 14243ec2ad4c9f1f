package ma.istiqbal.defaults.document;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has changed the resource since the caller read it. */
public final class StaleVersion extends Refusal {

    public StaleVersion() {
        super(HttpStatus.PRECONDITION_FAILED, "STALE_VERSION");
    }
}
