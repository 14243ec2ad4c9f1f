package ma.istiqbal.site.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which assessments of a site a list shows.
 *
 * @param from earliest day of the visit
 * @param to latest day of the visit
 */
record AssessmentFilter(
        @Nullable AssessmentKind kind,
        @Nullable AssessmentState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
