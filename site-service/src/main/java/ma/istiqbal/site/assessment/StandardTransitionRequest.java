package ma.istiqbal.site.assessment;

import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A wish to change the state of a version of a standard. */
public record StandardTransitionRequest(
        @NotNull StandardState to,
        @Nullable @Text(max = 2000, required = false) String reason) {}
