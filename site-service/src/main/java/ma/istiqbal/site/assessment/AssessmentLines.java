package ma.istiqbal.site.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The bodies with which assessments are written. */
final class AssessmentLines {

    private AssessmentLines() {}

    /** Body that begins an assessment. */
    record BeginAssessment(
            @NotNull AssessmentKind kind,
            @NotNull @Pattern(regexp = StandardTexts.CODE) String standard,
            @NotNull @Min(1) @Max(10_000) Integer standardVersion,
            @NotNull LocalDate visitedOn) {}

    /** Body that writes the lines of a draft anew. */
    record WriteAssessment(
            @NotNull LocalDate visitedOn,

            @NotNull @Size(max = StandardTexts.MOST_CRITERIA)
            List<@NotNull @Valid Line> lines) {}
}
