package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The edition before it still waits for a decision. */
final class PublicationOpen extends Refusal {

    PublicationOpen(String what) {
        super(HttpStatus.CONFLICT, "PUBLICATION_OPEN", what);
    }
}
