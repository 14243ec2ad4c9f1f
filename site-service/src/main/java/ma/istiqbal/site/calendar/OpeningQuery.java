package ma.istiqbal.site.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.istiqbal.calendar.NeverOpen;
import ma.istiqbal.calendar.WorkCalendar;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.site.PlausibleDate;
import org.jspecify.annotations.Nullable;

/** The query parameters of what is asked of a site's calendar. */
interface OpeningQuery {

    /** How things stand at a moment; now, when none is given. */
    record StatusQuery(@Nullable @PlausibleDate Instant at) {}

    /** Local days, both included. */
    record DaysQuery(
            @NotNull @PlausibleDate LocalDate from,
            @NotNull @PlausibleDate LocalDate to) {

        /** @throws ImpossibleRequest when they are no range, or one too long */
        DaysQuery checked() {
            if (to.isBefore(from)) {
                throw new ImpossibleRequest(Violation.at("?to", "RANGE_REVERSED"));
            }
            if (ChronoUnit.DAYS.between(from, to) >= CalendarRules.LONGEST_RANGE) {
                throw new ImpossibleRequest(Violation.at("?to", "RANGE_TOO_LONG", CalendarRules.LONGEST_RANGE));
            }
            return this;
        }
    }

    /** When so much working time after a moment has passed. */
    record DueQuery(
            @NotNull @PlausibleDate Instant from,
            @Nullable @Min(1) @Max(1000) Integer workingDays,
            @Nullable @Min(1) @Max(8000) Integer workingHours) {

        /** @throws NeverOpen when the calendar has not so much of it */
        Instant due(WorkCalendar calendar) {
            if (workingDays != null && workingHours == null) {
                return calendar.endOfWorkingDays(from, workingDays);
            }
            if (workingHours != null && workingDays == null) {
                return calendar.plus(from, Duration.ofHours(workingHours));
            }
            throw new InvalidRequest(List.of(
                    Violation.at("?workingDays", "DAYS_OR_HOURS"), Violation.at("?workingHours", "DAYS_OR_HOURS")));
        }
    }
}
