package ma.istiqbal.defaults.web;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A write that does not say which version it changes. */
final class VersionRequired extends Refusal {

    VersionRequired() {
        super(HttpStatus.PRECONDITION_REQUIRED, "VERSION_REQUIRED");
    }
}
