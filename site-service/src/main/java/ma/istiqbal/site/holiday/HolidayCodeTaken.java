package ma.istiqbal.site.holiday;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Another holiday has the code. */
final class HolidayCodeTaken extends Refusal {

    HolidayCodeTaken(String code) {
        super(HttpStatus.CONFLICT, "HOLIDAY_CODE_TAKEN", code);
    }
}
