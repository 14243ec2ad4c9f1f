package ma.istiqbal.calendar;

import static ma.istiqbal.calendar.Calendars.CASABLANCA;
import static ma.istiqbal.calendar.Calendars.MADRID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Two years with all their changes of offset: Ramadan twice in Morocco, summer time in Spain. */
class WorkingTimePropertiesTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-01-01T00:00");
    private static final int MINUTES = 2 * 365 * 24 * 60;

    @Property
    void thePassedWorkingTimeIsWhatWasAdded(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = -30_000, max = 30_000) int minutes) {
        Duration added = Duration.ofMinutes(minutes);
        assertThat(calendar.between(from, calendar.plus(from, added))).isEqualTo(added);
    }

    @Property
    void addingThenSubtractingReturns(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 0, max = 30_000) int minutes) {
        Assume.that(calendar.isOpen(from));
        Duration added = Duration.ofMinutes(minutes);
        assertThat(calendar.plus(calendar.plus(from, added), added.negated())).isEqualTo(from);
    }

    @Property
    void whoBeginsLaterIsNeverDueEarlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll @IntRange(min = -30_000, max = 30_000) int minutes) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;
        Duration added = Duration.ofMinutes(minutes);
        assertThat(calendar.plus(first, added)).isBeforeOrEqualTo(calendar.plus(second, added));
        assertThat(calendar.plus(first, added)).isBeforeOrEqualTo(calendar.plus(first, added.plusMinutes(1)));
    }

    /** In daytime hours no clock changes; so the offset, whatever it is, must not be seen in local time. */
    @Property
    void aDueTimeDoesNotMoveWhenTheOffsetChangesInBetween(
            @ForAll("dayHours") WeeklyHours hours,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = MINUTES) int begin,
            @ForAll @IntRange(min = 1, max = 30_000) int minutes) {
        LocalDateTime from = FIRST.plusMinutes(begin);
        Assume.that(zone.getRules().getTransition(from) == null);
        assertThat(localDue(hours, zone, from, minutes)).isEqualTo(localDue(hours, ZoneOffset.UTC, from, minutes));
    }

    private static LocalDateTime localDue(WeeklyHours hours, ZoneId zone, LocalDateTime from, int minutes) {
        Instant due = Calendars.week(zone, hours).plus(from.atZone(zone).toInstant(), Duration.ofMinutes(minutes));
        return LocalDateTime.ofInstant(due, zone);
    }

    @Property
    void itIsOpenExactlyWhileWorkingTimePasses(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("moments") Instant at) {
        Duration passed = calendar.between(at, at.plusMillis(1));
        assertThat(passed.isPositive()).isEqualTo(calendar.isOpen(at));
    }

    @Property
    void untilTheNextChangeNothingChanges(@ForAll("calendars") WorkCalendar calendar, @ForAll("moments") Instant at) {
        Instant change = calendar.nextChange(at).orElse(at.plus(Duration.ofDays(30)));
        Duration expected = calendar.isOpen(at) ? Duration.between(at, change) : Duration.ZERO;
        assertThat(calendar.between(at, change)).isEqualTo(expected);
        assertThat(calendar.isOpen(change.minusMillis(1))).isEqualTo(calendar.isOpen(at));
    }

    @Property
    void workingDaysAddedAreCountedAgain(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(max = 730) int day,
            @ForAll @IntRange(min = -250, max = 250) int n) {
        LocalDate from = calendar.onOrAfter(FIRST.toLocalDate().plusDays(day));
        LocalDate reached = calendar.plus(from, n);
        assertThat(calendar.isWorkingDay(reached)).isTrue();
        assertThat(calendar.between(from, reached)).isEqualTo(n);
        assertThat(calendar.plus(reached, -n)).isEqualTo(from);
    }

    @Property
    void aDeadlineInDaysIsTheLastMomentOfItsDay(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        Instant due = calendar.endOfWorkingDays(from, n);
        LocalDate day = LocalDate.ofInstant(due.minusMillis(1), calendar.zone());
        assertThat(calendar.between(LocalDate.ofInstant(from, calendar.zone()), day))
                .isEqualTo(n);
        assertThat(calendar.between(
                        due, day.plusDays(1).atStartOfDay(calendar.zone()).toInstant()))
                .isZero();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(CASABLANCA, MADRID);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, MINUTES)
                .map(minutes -> FIRST.plusMinutes(minutes).toInstant(ZoneOffset.UTC));
    }

    /** Any spans of a day, those at the hours of the changes and over midnight included. */
    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Combinators.combine(
                        zones(),
                        weeks(0, 48),
                        exceptions(),
                        Arbitraries.of(1, 17, 200).set())
                .as((zone, week, exceptions, holidays) -> new WorkCalendar(
                        zone,
                        new LocalHours(
                                week,
                                exceptions,
                                holidays.stream()
                                        .map(day -> FIRST.toLocalDate().plusDays(day))
                                        .toList())));
    }

    @Provide
    Arbitrary<WeeklyHours> dayHours() {
        return weeks(14, 44);
    }

    private static Arbitrary<WeeklyHours> weeks(int firstHalfHour, int lastHalfHour) {
        Arbitrary<Set<Integer>> bounds = Arbitraries.integers()
                .between(firstHalfHour, lastHalfHour)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6);
        return Combinators.combine(bounds, Arbitraries.of(DayOfWeek.class).set().ofMinSize(1))
                .as((halfHours, days) -> {
                    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
                    days.forEach(day -> week.put(day, spans(halfHours)));
                    return new WeeklyHours(week);
                });
    }

    private static Arbitrary<List<DatedHours>> exceptions() {
        return Arbitraries.of(0, 45, 80, 297)
                .set()
                .map(days -> days.stream()
                        .map(day -> FIRST.toLocalDate().plusDays(day))
                        .map(day -> new DatedHours(
                                day, day.plusDays(2), day.getDayOfYear() % 2 == 0 ? List.of() : spans(Set.of(4, 7))))
                        .toList());
    }

    private static List<Span> spans(Set<Integer> halfHours) {
        List<Integer> ordered = halfHours.stream().sorted().toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ordered.size(); i += 2) {
            spans.add(new Span(time(ordered.get(i)), time(ordered.get(i + 1))));
        }
        return spans;
    }

    private static LocalTime time(int halfHours) {
        return LocalTime.MIDNIGHT.plusMinutes(30L * halfHours);
    }
}
