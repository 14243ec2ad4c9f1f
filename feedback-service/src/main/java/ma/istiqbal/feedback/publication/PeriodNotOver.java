package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Late answers of the period may still arrive. */
final class PeriodNotOver extends Refusal {

    PeriodNotOver(String what) {
        super(HttpStatus.CONFLICT, "PERIOD_NOT_OVER", what);
    }
}
