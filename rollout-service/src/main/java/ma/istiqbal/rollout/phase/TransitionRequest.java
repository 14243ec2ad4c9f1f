package ma.istiqbal.rollout.phase;

import jakarta.validation.constraints.NotNull;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;

/** A wish to change a phase's status. */
public record TransitionRequest(
        @NotNull PhaseStatus to,
        @Nullable @Text(max = 2000, required = false) String reason) {}
