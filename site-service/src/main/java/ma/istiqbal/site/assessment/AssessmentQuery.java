package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of a site's assessments. */
record AssessmentQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,

        @Nullable Instant updatedSince,

        @Nullable AssessmentKind kind,
        @Nullable AssessmentState state,

        @Schema(description = "Earliest day of the visit") @Nullable
        LocalDate from,

        @Schema(description = "Latest day of the visit") @Nullable
        LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, null, Assessments.SORTING);
    }

    AssessmentFilter filter() {
        List<Violation> bad = new ArrayList<>();
        check("?from", from, bad);
        check("?to", to, bad);
        if (bad.isEmpty() && from != null && to != null && to.isBefore(from)) {
            bad.add(Violation.at("?to", "PERIOD_BACKWARDS"));
        }
        if (!bad.isEmpty()) {
            throw new InvalidRequest(bad);
        }
        return new AssessmentFilter(kind, state, from, to);
    }

    /** The calendar of Java goes on far beyond the days that a database knows. */
    private static void check(String parameter, @Nullable LocalDate day, List<Violation> bad) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            bad.add(Violation.at(parameter, "DATE_OUT_OF_RANGE", EARLIEST.toString(), LATEST.toString()));
        }
    }
}
