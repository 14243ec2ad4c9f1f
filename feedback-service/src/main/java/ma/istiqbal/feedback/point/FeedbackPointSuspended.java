package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The point takes no answers for now. */
final class FeedbackPointSuspended extends Refusal {

    FeedbackPointSuspended() {
        super(HttpStatus.CONFLICT, "FEEDBACK_POINT_SUSPENDED");
    }
}
