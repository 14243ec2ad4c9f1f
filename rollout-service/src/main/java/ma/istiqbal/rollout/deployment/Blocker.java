package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a deployment from going on.
 *
 * @param number within the deployment, from 1
 * @param stage the stage that it blocks; absent where it blocks the whole
 * @param resolvedOn absent while it blocks
 */
public record Blocker(
        int number,
        @Nullable Stage stage,
        LocalizedText text,
        LocalDate since,
        @Nullable LocalDate resolvedOn) {

    public Blocker {
        if (resolvedOn != null && resolvedOn.isBefore(since)) {
            throw new IllegalArgumentException("a blocker is not resolved before it began");
        }
    }

    boolean blocks(Stage other) {
        return resolvedOn == null && (stage == null || stage == other);
    }
}
