package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The figures of the edition are not made yet, or it was decided about it. */
final class CommentsClosed extends Refusal {

    CommentsClosed(String what) {
        super(HttpStatus.CONFLICT, "COMMENTS_CLOSED", what);
    }
}
