package ma.istiqbal.rollout.deployment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.rollout.DateRange;
import ma.istiqbal.rollout.PlausibleDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller plans for a stage.
 *
 * @param dependsOn what it waits for; the usual stages when absent
 */
@Schema(name = "PlannedStage")
record PlannedStage(
        @NotNull Stage stage,
        @Nullable @PlausibleDate LocalDate plannedFrom,
        @Nullable @PlausibleDate LocalDate plannedTo,
        @Nullable @Size(max = 7) List<@NotNull @Valid Dependency> dependsOn) {

    List<Dependency> dependencies() {
        return dependsOn == null ? stage.usualDependencies() : dependsOn;
    }

    @Nullable
    DateRange planned() {
        return DateRange.between(plannedFrom, plannedTo);
    }
}
