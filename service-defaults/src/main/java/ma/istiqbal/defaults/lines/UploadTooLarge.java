package ma.istiqbal.defaults.lines;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The upload says of itself that it is larger than one may be. */
final class UploadTooLarge extends Refusal {

    UploadTooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE");
    }
}
