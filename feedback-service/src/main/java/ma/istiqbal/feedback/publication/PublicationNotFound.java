package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such edition. */
final class PublicationNotFound extends Refusal {

    PublicationNotFound(String what) {
        super(HttpStatus.NOT_FOUND, "PUBLICATION_NOT_FOUND", what);
    }
}
