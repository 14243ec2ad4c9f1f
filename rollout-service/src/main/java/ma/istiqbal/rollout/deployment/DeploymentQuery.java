package ma.istiqbal.rollout.deployment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.rollout.Code;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of deployments. */
record DeploymentQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable @Pattern(regexp = Code.PATTERN) String phase,
        @Nullable @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Pattern(regexp = Code.PATTERN) String partner,
        @Nullable Boolean late) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Deployments.SORTING);
    }

    DeploymentFilter filter() {
        return new DeploymentFilter(phase, site, partner, late);
    }
}
