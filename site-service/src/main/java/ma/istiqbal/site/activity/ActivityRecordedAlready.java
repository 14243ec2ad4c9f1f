package ma.istiqbal.site.activity;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The day was recorded before by the same source; it can be corrected, not recorded a second time. */
final class ActivityRecordedAlready extends Refusal {

    ActivityRecordedAlready(String key) {
        super(HttpStatus.CONFLICT, "ACTIVITY_RECORDED_ALREADY", key);
    }
}
