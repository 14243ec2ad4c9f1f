package ma.istiqbal.rollout.deployment;

import org.jspecify.annotations.Nullable;

/** Which deployments a list shows. */
record DeploymentFilter(
        @Nullable String phase,
        @Nullable String site,
        @Nullable String partner,
        @Nullable Boolean late) {}
