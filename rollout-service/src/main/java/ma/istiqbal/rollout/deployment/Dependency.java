package ma.istiqbal.rollout.deployment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Finish to start: a stage waits for another.
 *
 * @param stage the one that must be over
 * @param lagDays working days that must lie between the two; none when absent
 */
public record Dependency(
        @NotNull Stage stage, @Nullable @Min(0) @Max(250) Integer lagDays) {

    static Dependency on(Stage stage) {
        return new Dependency(stage, null);
    }

    int lag() {
        return lagDays == null ? 0 : lagDays;
    }
}
