package ma.istiqbal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final WorkingDays days = day -> Calendars.MONDAY_TO_FRIDAY.contains(day.getDayOfWeek());

    @Test
    void theWeekendIsPassedOver() {
        assertThat(days.plus(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(days.plus(MONDAY, -1)).isEqualTo(FRIDAY);
        assertThat(days.onOrAfter(SATURDAY)).isEqualTo(MONDAY);
        assertThat(days.plus(SATURDAY, 0)).isEqualTo(MONDAY);
        assertThat(days.plus(SATURDAY, 1)).isEqualTo(MONDAY);
        assertThat(days.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void addingDaysAndCountingThemAgree() {
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusWeeks(2)); day = day.plusDays(1)) {
            for (int n = -12; n <= 12; n++) {
                LocalDate from = days.onOrAfter(day);
                assertThat(days.between(from, days.plus(from, n))).isEqualTo(n);
            }
        }
    }

    @Test
    void aRangeCountsBothItsEndsAndIsNeverEmpty() {
        assertThat(days.length(FRIDAY, MONDAY)).isEqualTo(2);
        assertThat(days.length(MONDAY, MONDAY)).isOne();
        assertThat(days.length(SATURDAY, SATURDAY)).isOne();
    }
}
