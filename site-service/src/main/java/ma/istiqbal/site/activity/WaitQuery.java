package ma.istiqbal.site.activity;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.problem.InvalidRequest;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Which waits, and when; days are those of the site's time zone, both ends included. */
record WaitQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Period.@Nullable Part by,
        @Nullable @Size(min = 1, max = 130) String servicePoint) {

    private static final int MOST_DAYS_ONE_BY_ONE = 366;

    /**
     * Absent for the whole time.
     *
     * @throws InvalidRequest also for the whole time day by day, which has no end
     */
    @Nullable
    Period period() {
        if (by == Period.Part.day && from == null && to == null) {
            throw new InvalidRequest(List.of(Violation.at("?from", "REQUIRED"), Violation.at("?to", "REQUIRED")));
        }
        return Period.of(from, to, by == Period.Part.day ? MOST_DAYS_ONE_BY_ONE : Period.LONGEST);
    }
}
