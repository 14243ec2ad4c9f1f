package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.rollout.PlausibleDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a stage's state.
 *
 * @param on the day on which it began or was done, in the site's time zone
 */
@Schema(name = "StageTransitionRequest")
record StageRequest(
        @NotNull StageState to,
        @Nullable @PlausibleDate LocalDate on,
        @Nullable @Text(max = 2000, required = false) String reason) {}
