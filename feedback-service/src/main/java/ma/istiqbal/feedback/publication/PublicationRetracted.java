package ma.istiqbal.feedback.publication;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** It was public, and is not to be relied upon. */
final class PublicationRetracted extends Refusal {

    PublicationRetracted(String id, String reason) {
        super(HttpStatus.GONE, "PUBLICATION_RETRACTED", id, reason);
    }
}
