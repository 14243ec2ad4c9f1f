package ma.istiqbal.defaults.lines;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An upload comes as one JSON object on each line, and not in another form. */
final class NotLineByLine extends Refusal {

    NotLineByLine() {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "NDJSON_NEEDED");
    }
}
