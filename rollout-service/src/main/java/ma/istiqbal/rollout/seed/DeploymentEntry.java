package ma.istiqbal.rollout.seed;

import org.jspecify.annotations.Nullable;

/**
 * A site of a phase as the file {@code deployments.json} tells it.
 *
 * @param doneThrough the last stage that is known to be done; absent where nothing is
 */
public record DeploymentEntry(
        String phase,
        String site,
        String partner,
        String timeZone,
        @Nullable String doneThrough) {}
