package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The poster is no longer valid. */
final class FeedbackPointRevoked extends Refusal {

    FeedbackPointRevoked() {
        super(HttpStatus.GONE, "FEEDBACK_POINT_REVOKED");
    }
}
