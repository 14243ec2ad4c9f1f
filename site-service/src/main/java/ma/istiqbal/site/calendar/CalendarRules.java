package ma.istiqbal.site.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;

/** The rules between the values of a calendar; all broken ones are told at once. */
final class CalendarRules {

    static final int LONGEST_RANGE = 366;
    /** Of all exceptions together: whoever counts working days on the calendar must always find the next one. */
    static final int MOST_DAYS = 1000;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Violation> broken = new ArrayList<>();

    private CalendarRules() {}

    /** @throws ImpossibleRequest when a rule is broken */
    static void check(SetCalendar body) {
        CalendarRules rules = new CalendarRules();
        rules.checkWeek(body.weeklyHours());
        rules.checkExceptions(body.exceptions());
        rules.checkSum(body.exceptions());
        rules.checkCountries(body.holidayCountries());
        if (!rules.broken.isEmpty()) {
            throw new ImpossibleRequest(rules.broken);
        }
    }

    private void checkWeek(Week week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            checkHours("/weeklyHours/" + day.name().toLowerCase(Locale.ROOT), week.on(day));
        }
        if (Stream.of(DayOfWeek.values()).allMatch(day -> week.on(day).isEmpty())) {
            broken.add(Violation.at("/weeklyHours", "WEEK_WITHOUT_OPENING"));
        }
    }

    private void checkHours(String pointer, List<Hours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            Hours span = hours.get(i);
            if (span.areReversed()) {
                broken.add(Violation.at(pointer + "/" + i + "/to", "HOURS_REVERSED"));
            } else if (hours.subList(0, i).stream()
                    .anyMatch(
                            earlier -> !earlier.areReversed() && earlier.span().overlaps(span.span()))) {
                broken.add(Violation.at(pointer + "/" + i, "HOURS_OVERLAP"));
            }
        }
    }

    private void checkExceptions(List<ExceptionalDays> exceptions) {
        for (int i = 0; i < exceptions.size(); i++) {
            ExceptionalDays exception = exceptions.get(i);
            String pointer = "/exceptions/" + i;
            checkHours(pointer + "/hours", exception.hours());
            if (exception.last().isBefore(exception.from())) {
                broken.add(Violation.at(pointer + "/to", "RANGE_REVERSED"));
            } else if (exception.length() > LONGEST_RANGE) {
                broken.add(Violation.at(pointer + "/to", "RANGE_TOO_LONG", LONGEST_RANGE));
            }
            if (exceptions.subList(0, i).stream().anyMatch(exception::shareADayWith)) {
                broken.add(Violation.at(pointer + "/from", "EXCEPTION_TWICE"));
            }
        }
    }

    private void checkSum(List<ExceptionalDays> exceptions) {
        long days = exceptions.stream().mapToLong(ExceptionalDays::length).sum();
        if (days > MOST_DAYS) {
            broken.add(Violation.at("/exceptions", "TOO_MANY_DAYS", MOST_DAYS));
        }
    }

    private void checkCountries(List<String> countries) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < countries.size(); i++) {
            String country = countries.get(i);
            if (!COUNTRIES.contains(country)) {
                broken.add(Violation.at("/holidayCountries/" + i, "NO_SUCH_COUNTRY", country));
            } else if (!seen.add(country)) {
                broken.add(Violation.at("/holidayCountries/" + i, "COUNTRY_TWICE", country));
            }
        }
    }
}
