package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.rollout.Code;
import org.jspecify.annotations.Nullable;

/**
 * Body that begins a deployment. Its owner is the administration that owns the site, as site-service tells it.
 *
 * @param milestones the plan of all seven stages; may come later
 */
@Schema(name = "BeginDeployment")
record BeginDeployment(
        @NotNull @Pattern(regexp = Code.PATTERN) String phase,
        @NotNull @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Size(max = 20) List<@NotNull @Valid PlannedStage> milestones) {}
