package ma.istiqbal.calendar;

import static ma.istiqbal.calendar.Calendars.CASABLANCA;
import static ma.istiqbal.calendar.Calendars.EVERY_DAY;
import static ma.istiqbal.calendar.Calendars.MADRID;
import static ma.istiqbal.calendar.Calendars.MONDAY_TO_FRIDAY;
import static ma.istiqbal.calendar.Calendars.always;
import static ma.istiqbal.calendar.Calendars.at;
import static ma.istiqbal.calendar.Calendars.day;
import static ma.istiqbal.calendar.Calendars.nights;
import static ma.istiqbal.calendar.Calendars.office;
import static ma.istiqbal.calendar.Calendars.week;
import static ma.istiqbal.calendar.Calendars.withLunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final Span MORNING = Span.of("09:00", "12:00");

    @Test
    void theLunchBreakIsClosed() {
        WorkCalendar calendar = withLunch(CASABLANCA);
        assertThat(calendar.isOpen(at(CASABLANCA, "2026-11-23T11:59:59"))).isTrue();
        assertThat(calendar.isOpen(at(CASABLANCA, "2026-11-23T12:00"))).isFalse();
        assertThat(calendar.nextChange(at(CASABLANCA, "2026-11-23T12:00")))
                .contains(at(CASABLANCA, "2026-11-23T13:00"));
        assertThat(calendar.plus(at(CASABLANCA, "2026-11-23T11:00"), Duration.ofHours(2)))
                .isEqualTo(at(CASABLANCA, "2026-11-23T14:00"));
    }

    @Test
    void anOpeningOverMidnightIsOneOpening() {
        WorkCalendar calendar = nights(CASABLANCA);
        assertThat(calendar.nextChange(at(CASABLANCA, "2026-11-23T23:00")))
                .contains(at(CASABLANCA, "2026-11-24T05:00"));
        assertThat(calendar.plus(at(CASABLANCA, "2026-11-23T23:00"), Duration.ofHours(3)))
                .isEqualTo(at(CASABLANCA, "2026-11-24T02:00"));
    }

    @Test
    void whatIsAlwaysOpenDoesNotChange() {
        assertThat(always(MADRID).nextChange(at(MADRID, "2026-11-23T23:00"))).isEmpty();
        assertThat(always(MADRID).isOpen(at(MADRID, "2026-11-24T00:00"))).isTrue();
    }

    @Test
    void anExceptionStandsBeforeAHolidayAndAHolidayBeforeTheWeek() {
        WorkCalendar calendar = new WorkCalendar(
                CASABLANCA,
                new LocalHours(
                        WeeklyHours.on(MONDAY_TO_FRIDAY, Span.of("08:30", "16:30")),
                        List.of(
                                new DatedHours(day("2026-11-18"), day("2026-11-18"), List.of(MORNING)),
                                new DatedHours(day("2026-11-23"), day("2026-11-25"), List.of())),
                        Set.of(day("2026-11-06"), day("2026-11-18"))));
        assertThat(calendar.spans(day("2026-11-18"))).containsExactly(MORNING);
        assertThat(calendar.isWorkingDay(day("2026-11-06"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-11-25"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-11-26"))).isTrue();
        assertThat(calendar.plus(day("2026-11-05"), 1)).isEqualTo(day("2026-11-09"));
        assertThat(calendar.between(day("2026-11-20"), day("2026-11-27"))).isEqualTo(2);
    }

    @Test
    void aDueTimeKeepsItsLocalTimeWhenMoroccoGoesToItsRamadanTime() {
        WorkCalendar calendar = office(CASABLANCA);
        Instant friday = at(CASABLANCA, "2026-02-13T15:30");
        assertThat(friday).isEqualTo("2026-02-13T14:30:00Z");
        Instant monday = calendar.plus(friday, Duration.ofHours(2));
        assertThat(monday).isEqualTo("2026-02-16T09:30:00Z").isEqualTo(at(CASABLANCA, "2026-02-16T09:30"));
        assertThat(calendar.endOfWorkingDays(friday, 1)).isEqualTo("2026-02-16T16:30:00Z");
        assertThat(calendar.plus(monday, Duration.ofHours(-2))).isEqualTo(friday);
    }

    @Test
    void aDueTimeKeepsItsLocalTimeWhenMoroccoComesBackFromIt() {
        WorkCalendar calendar = office(CASABLANCA);
        Instant friday = at(CASABLANCA, "2026-03-20T15:30");
        assertThat(friday).isEqualTo("2026-03-20T15:30:00Z");
        assertThat(calendar.plus(friday, Duration.ofHours(2))).isEqualTo("2026-03-23T08:30:00Z");
        assertThat(calendar.endOfWorkingDays(friday, 2)).isEqualTo(at(CASABLANCA, "2026-03-24T16:30"));
    }

    @Test
    void atTheSameInstantOneSiteIsOpenAndTheOtherIsNot() {
        Instant inRamadan = Instant.parse("2026-03-02T07:45:00Z");
        assertThat(office(MADRID).isOpen(inRamadan)).isTrue();
        assertThat(office(CASABLANCA).isOpen(inRamadan)).isFalse();
        assertThat(office(CASABLANCA).nextChange(inRamadan)).contains(Instant.parse("2026-03-02T08:30:00Z"));
    }

    @Test
    void aNightIsShorterByTheHourThatTheClockLeaps() {
        WorkCalendar calendar = nights(MADRID);
        assertThat(calendar.between(at(MADRID, "2026-03-29T00:00"), at(MADRID, "2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.between(at(MADRID, "2026-10-25T00:00"), at(MADRID, "2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anOpeningInsideTheLeapDoesNotTakePlace() {
        WorkCalendar calendar = week(MADRID, WeeklyHours.on(EVERY_DAY, Span.of("02:15", "02:45")));
        assertThat(calendar.isOpen(Instant.parse("2026-03-29T01:15:00Z"))).isFalse();
        assertThat(calendar.nextChange(at(MADRID, "2026-03-29T00:00"))).contains(at(MADRID, "2026-03-30T02:15"));
        assertThat(calendar.endOfWorkingDays(at(MADRID, "2026-03-28T12:00"), 1)).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstCounts() {
        WorkCalendar calendar = week(MADRID, WeeklyHours.on(EVERY_DAY, Span.of("02:15", "02:45")));
        assertThat(calendar.isOpen(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-10-25T01:30:00Z"))).isFalse();
    }

    @Test
    void aDueTimeFallsOnAClosingRatherThanOnTheNextOpening() {
        assertThat(office(MADRID).plus(at(MADRID, "2026-11-23T08:30"), Duration.ofHours(8)))
                .isEqualTo(at(MADRID, "2026-11-23T16:30"));
        assertThat(office(MADRID).plus(at(MADRID, "2026-11-23T16:30"), Duration.ofHours(-8)))
                .isEqualTo(at(MADRID, "2026-11-23T08:30"));
    }

    @Test
    void aCalendarWithoutOpeningsIsRefusedAndDoesNotLoop() {
        WorkCalendar never = week(CASABLANCA, new WeeklyHours(Map.of()));
        Instant now = at(CASABLANCA, "2026-11-23T12:00");
        assertThat(never.nextChange(now)).isEmpty();
        assertThat(never.isOpen(now)).isFalse();
        for (int sign : new int[] {1, -1}) {
            assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> never.plus(now, Duration.ofHours(sign)));
            assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> never.plus(day("2026-11-23"), sign));
        }
        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> never.onOrAfter(day("2026-11-23")));
        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> never.endOfWorkingDays(now, 1));
    }

    @Test
    void afterTheLastOpeningNothingIsAdded() {
        WorkCalendar once = new WorkCalendar(
                CASABLANCA,
                new LocalHours(
                        new WeeklyHours(Map.of()),
                        List.of(new DatedHours(day("2026-11-23"), day("2026-11-23"), List.of(MORNING))),
                        Set.of()));
        Instant before = at(CASABLANCA, "2026-11-23T08:00");
        assertThat(once.nextChange(at(CASABLANCA, "2026-11-23T10:00"))).contains(at(CASABLANCA, "2026-11-23T12:00"));
        assertThat(once.plus(before, Duration.ofHours(3))).isEqualTo(at(CASABLANCA, "2026-11-23T12:00"));
        assertThatExceptionOfType(NeverOpen.class).isThrownBy(() -> once.plus(before, Duration.ofHours(4)));
    }

    @Test
    void whatLiesTwentyYearsAwayIsNoDueTime() {
        WorkCalendar calendar = week(MADRID, WeeklyHours.on(EVERY_DAY, Span.of("08:00", "08:01")));
        Instant now = at(MADRID, "2026-11-23T12:00");
        for (int sign : new int[] {1, -1}) {
            assertThatExceptionOfType(NeverOpen.class)
                    .isThrownBy(() -> calendar.plus(now, Duration.ofHours(sign * 8000L)));
        }
    }

    @Test
    void whatContradictsItselfIsNoCalendar() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("12:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of("12:00", "12:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyHours.on(MONDAY_TO_FRIDAY, MORNING, Span.of("11:59", "13:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatedHours(day("2026-11-24"), day("2026-11-23"), List.of()));
        DatedHours whole = new DatedHours(day("2026-11-20"), day("2026-11-24"), List.of());
        DatedHours within = new DatedHours(day("2026-11-22"), day("2026-11-22"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalHours(new WeeklyHours(Map.of()), List.of(whole, within), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalHours(new WeeklyHours(Map.of()), List.of(within, whole), Set.of()));
    }

    @Test
    void touchingSpansAreOneOpening() {
        WorkCalendar calendar =
                week(MADRID, WeeklyHours.on(MONDAY_TO_FRIDAY, Span.of("12:00", "16:00"), Span.of("08:00", "12:00")));
        assertThat(calendar.nextChange(at(MADRID, "2026-11-23T09:00"))).contains(at(MADRID, "2026-11-23T16:00"));
    }
}
