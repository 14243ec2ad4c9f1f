package ma.istiqbal.site.assessment;

import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A wish to change an assessment's state. */
public record AssessmentTransitionRequest(
        @NotNull AssessmentState to,
        @Nullable @Text(max = 2000, required = false) String reason) {}
