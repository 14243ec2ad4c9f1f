package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The administration has said enough of this edition. */
final class TooManyComments extends Refusal {

    TooManyComments(String most) {
        super(HttpStatus.CONFLICT, "TOO_MANY_COMMENTS", most);
    }
}
