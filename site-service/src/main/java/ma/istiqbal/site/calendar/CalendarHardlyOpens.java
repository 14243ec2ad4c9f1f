package ma.istiqbal.site.calendar;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site's calendar has not as many openings as are to be counted. */
final class CalendarHardlyOpens extends Refusal {

    CalendarHardlyOpens(String site) {
        super(HttpStatus.CONFLICT, "CALENDAR_HARDLY_OPENS", site);
    }
}
