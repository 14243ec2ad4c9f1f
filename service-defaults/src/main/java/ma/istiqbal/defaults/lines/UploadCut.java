package ma.istiqbal.defaults.lines;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The connection ended before the upload did. What was stored of it stays; sending it all again does no harm. */
final class UploadCut extends Refusal {

    UploadCut() {
        super(HttpStatus.BAD_REQUEST, "UPLOAD_CUT");
    }
}
