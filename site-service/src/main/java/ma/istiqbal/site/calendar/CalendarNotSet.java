package ma.istiqbal.site.calendar;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has set the site's calendar yet. */
final class CalendarNotSet extends Refusal {

    CalendarNotSet(String site) {
        super(HttpStatus.NOT_FOUND, "CALENDAR_NOT_SET", site);
    }
}
