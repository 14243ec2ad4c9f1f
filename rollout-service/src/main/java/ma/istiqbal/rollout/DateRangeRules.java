package ma.istiqbal.rollout;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The rules between the two ends of a range that a caller gives. */
public final class DateRangeRules {

    private DateRangeRules() {}

    /**
     * Adds what is wrong with the range.
     *
     * @param pointer of the object that has {@code plannedFrom} and {@code plannedTo}
     */
    public static void check(String pointer, @Nullable LocalDate from, @Nullable LocalDate to, List<Violation> broken) {
        if ((from == null) != (to == null)) {
            broken.add(Violation.at(pointer + (from == null ? "/plannedFrom" : "/plannedTo"), "BOTH_DATES_OR_NONE"));
        } else if (from != null && to != null && to.isBefore(from)) {
            broken.add(Violation.at(pointer + "/plannedTo", "ENDS_BEFORE_IT_STARTS"));
        }
    }
}
