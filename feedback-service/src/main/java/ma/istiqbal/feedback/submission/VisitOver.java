package ma.istiqbal.feedback.submission;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The time to complete a submission is over. */
final class VisitOver extends Refusal {

    VisitOver() {
        super(HttpStatus.GONE, "VISIT_OVER", Continuations.VALID.toMinutes());
    }
}
