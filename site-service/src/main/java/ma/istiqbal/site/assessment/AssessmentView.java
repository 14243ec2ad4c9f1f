package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/** An assessment as it is shown. */
@Schema(name = "Assessment")
record AssessmentView(
        String id,
        @Schema(example = "RABAT-ANNEX-06") String site,
        @Schema(example = "RECEPTION") String standard,
        @Schema(example = "1") int standardVersion,
        AssessmentKind kind,

        @Schema(description = "In the site's time zone") LocalDate visitedOn,

        AssessmentState state,
        List<Line> lines,

        @Schema(description = "Present once it is submitted") @Nullable
        Result result,

        @Schema(description = "Why it was last given back to its assessor") @Nullable
        String returnedBecause,

        @Schema(description = "In the site's time zone") @Nullable
        LocalDate approvedOn,

        @Schema(description = "States to which the caller may try to move it")
        List<AssessmentState> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static AssessmentView of(Stored<Assessment> stored, Caller caller) {
        Assessment assessment = stored.state();
        return new AssessmentView(
                assessment.id(),
                assessment.site(),
                assessment.standard(),
                assessment.standardVersion(),
                assessment.kind(),
                assessment.visitedOn(),
                assessment.state(),
                assessment.lines(),
                assessment.result(),
                assessment.returnedBecause(),
                assessment.approvedOn(),
                AssessmentLifecycle.of(assessment.kind()).allowed(assessment.state(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
