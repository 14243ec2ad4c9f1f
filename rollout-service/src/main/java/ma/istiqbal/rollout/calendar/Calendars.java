package ma.istiqbal.rollout.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The working days of sites. */
@Component
public class Calendars {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Monday to Friday, until site-service tells the calendars of sites. */
    public static final WorkingDays MONDAY_TO_FRIDAY = day -> !WEEKEND.contains(day.getDayOfWeek());

    public WorkingDays ofSite(String site) {
        return MONDAY_TO_FRIDAY;
    }
}
