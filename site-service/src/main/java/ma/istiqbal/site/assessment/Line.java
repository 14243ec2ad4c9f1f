package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** What was found for one criterion: a score, or why the criterion is not applicable. */
@Schema(name = "AssessmentLine")
public record Line(
        @Schema(example = "ACCESS_RAMP") @NotNull @Pattern(regexp = Criterion.CODE)
        String criterion,

        @Schema(description = "From 0 to the criterion's max") @Nullable
        Integer score,

        @Schema(
                description =
                        "Why the criterion is not applicable; instead of a score. A blocking one does not hold then, "
                                + "except for a mystery visitor")
        @Nullable
        @Text(max = 500, required = false)
        String notApplicable,

        @Nullable @Text(max = 2000, required = false) String note,

        @Nullable @Size(max = 10) List<@NotNull @Valid EvidenceFile> evidence) {}
