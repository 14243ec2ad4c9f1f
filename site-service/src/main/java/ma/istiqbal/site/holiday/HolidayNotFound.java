package ma.istiqbal.site.holiday;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such holiday. */
final class HolidayNotFound extends Refusal {

    HolidayNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "HOLIDAY_NOT_FOUND", code);
    }
}
