package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.Parameter;
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

        @Parameter(
                description =
                        "Every word must occur in the code, a name or the locality; hamza, accents and case do not matter")
        @Nullable
        @Size(min = 1, max = 200)
        String q,

        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable SiteType type,
        @Nullable @Pattern(regexp = SiteCode.PATTERN) String partner,
        @Nullable ProgrammeRole role,
        @Nullable SiteStatus lifecycle,

        @Parameter(description = "Code of a phase; the sites that are in it")
        @Nullable
        @Pattern(regexp = SiteCode.PATTERN)
        String phase,

        @Parameter(description = "Code of the site in which they were merged")
        @Nullable
        @Pattern(regexp = SiteCode.PATTERN)
        String mergedInto,

        @Parameter(description = "west,south,east,north in degrees", example = "-7.2,33.8,-6.6,34.2")
        @Nullable
        @Pattern(regexp = BoundingBox.PATTERN)
        String bbox,

        @Parameter(description = "latitude,longitude in degrees; the nearest come first", example = "34.02,-6.83")
        @Nullable
        @Pattern(regexp = Surroundings.PATTERN)
        String near,

        @Parameter(description = "Kilometres around `near`, 25 when absent") @Nullable @Min(1) @Max(500)
        Integer within)
        implements SiteSelection {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Sites.SORTING);
    }
}
