package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such feedback point, or none that the caller may see. */
final class FeedbackPointNotFound extends Refusal {

    FeedbackPointNotFound(String publicId) {
        super(HttpStatus.NOT_FOUND, "FEEDBACK_POINT_NOT_FOUND", publicId);
    }
}
