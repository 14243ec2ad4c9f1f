package ma.istiqbal.feedback.submission;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The token does not belong to this submission. */
final class ContinuationForged extends Refusal {

    ContinuationForged() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "CONTINUATION_UNKNOWN");
    }
}
