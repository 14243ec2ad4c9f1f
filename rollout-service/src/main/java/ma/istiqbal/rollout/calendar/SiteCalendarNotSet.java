package ma.istiqbal.rollout.calendar;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has set the site's calendar yet, so that its working days cannot be counted. */
final class SiteCalendarNotSet extends Refusal {

    SiteCalendarNotSet(String site) {
        super(HttpStatus.CONFLICT, "SITE_CALENDAR_NOT_SET", site);
    }
}
