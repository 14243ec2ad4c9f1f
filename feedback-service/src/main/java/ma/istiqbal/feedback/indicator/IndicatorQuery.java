package ma.istiqbal.feedback.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Whose figures, and when; days are those of the site's time zone, both ends included. */
record IndicatorQuery(
        @NotNull @Pattern(regexp = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}")
        String site,

        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Granularity by) {

    private static final long LONGEST = 5 * 366;

    /** Absent for the whole time. */
    Granularity.@Nullable Span period() {
        if (from == null && to == null) {
            return null;
        }
        if (from == null || to == null) {
            throw new InvalidRequest(Violation.at(from == null ? "?from" : "?to", "REQUIRED"));
        }
        if (to.isBefore(from)) {
            throw new InvalidRequest(Violation.at("?to", "ENDS_BEFORE_IT_BEGINS"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new InvalidRequest(Violation.at("?to", "PERIOD_TOO_LONG", LONGEST));
        }
        return new Granularity.Span(from, to);
    }
}
