package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The code is none of ours. */
final class FeedbackCodeForged extends Refusal {

    FeedbackCodeForged() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "FEEDBACK_CODE_UNKNOWN");
    }
}
