package ma.istiqbal.site.registry;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of an export, which has no pages. */
record SiteSelection(
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable SiteType type,
        @Nullable @Pattern(regexp = SiteCode.PATTERN) String partner,
        @Nullable ProgrammeRole role,
        @Nullable SiteStatus lifecycle) {

    SiteFilter filter() {
        return new SiteFilter(region, type, partner, role, lifecycle, true);
    }
}
