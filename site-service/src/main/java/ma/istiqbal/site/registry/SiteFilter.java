package ma.istiqbal.site.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sites a list, a table or a map shows.
 *
 * @param phaseSites the sites of the phase asked for
 * @param mergedInto the site in which they were merged
 */
record SiteFilter(
        @Nullable String region,
        @Nullable SiteType type,
        @Nullable String partner,
        @Nullable ProgrammeRole role,
        @Nullable SiteStatus lifecycle,
        @Nullable List<String> phaseSites,
        @Nullable String mergedInto,
        @Nullable BoundingBox box,
        @Nullable Surroundings surroundings,
        boolean publicOnly) {}
