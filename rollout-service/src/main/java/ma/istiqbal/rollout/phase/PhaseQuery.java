package ma.istiqbal.rollout.phase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.rollout.Code;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of phases. */
record PhaseQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable PhaseKind kind,
        @Nullable PhaseStatus status,
        @Nullable @Pattern(regexp = Code.PATTERN) String site) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Phases.SORTING);
    }
}
