package ma.istiqbal.site.activity;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Visits come as one JSON object on each line, and not in another form. */
final class NotLineByLine extends Refusal {

    NotLineByLine() {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "NDJSON_NEEDED");
    }
}
