package ma.istiqbal.defaults.idempotency;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The key belongs to another request. */
public final class KeyReused extends Refusal {

    public KeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
    }
}
