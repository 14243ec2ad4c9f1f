package ma.istiqbal.feedback.submission;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A submission was completed as often as one may be. */
final class TooManySteps extends Refusal {

    TooManySteps(int most) {
        super(HttpStatus.CONFLICT, "TOO_MANY_STEPS", most);
    }
}
