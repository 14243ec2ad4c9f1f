package ma.istiqbal.site.registry;

import org.jspecify.annotations.Nullable;

/** Which sites a list shows. */
public record SiteFilter(
        @Nullable String region,
        @Nullable SiteType type,
        @Nullable String partner,
        @Nullable ProgrammeRole role,
        @Nullable SiteStatus lifecycle,
        boolean publicOnly) {}
