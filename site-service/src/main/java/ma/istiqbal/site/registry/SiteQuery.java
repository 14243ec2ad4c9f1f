package ma.istiqbal.site.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of the lists of sites. */
record SiteQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,

        @Nullable Instant updatedSince,

        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable SiteType type,
        @Nullable @Pattern(regexp = SiteCode.PATTERN) String partner,
        @Nullable ProgrammeRole role,
        @Nullable SiteStatus lifecycle) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Sites.SORTING);
    }

    SiteFilter filter() {
        return new SiteFilter(region, type, partner, role, lifecycle, false);
    }

    SiteFilter publicFilter() {
        return new SiteFilter(region, type, partner, role, lifecycle, true);
    }
}
