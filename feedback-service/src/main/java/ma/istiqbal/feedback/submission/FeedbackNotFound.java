package ma.istiqbal.feedback.submission;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such feedback, or none that the caller may see. */
final class FeedbackNotFound extends Refusal {

    FeedbackNotFound(String id) {
        super(HttpStatus.NOT_FOUND, "FEEDBACK_NOT_FOUND", id);
    }
}
