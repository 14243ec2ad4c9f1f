package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The figures of a quarter are made after those of its months. */
final class MonthsNotPrepared extends Refusal {

    MonthsNotPrepared(String what) {
        super(HttpStatus.CONFLICT, "MONTHS_NOT_PREPARED", what);
    }
}
