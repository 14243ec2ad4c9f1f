package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import ma.istiqbal.partner.programme.Code;
import ma.istiqbal.partner.site.KnownSite;

/**
 * The sites that an agreement covers: those it names, and the owner's sites of its class, also the ones to come. With
 * types and regions both given, the class is the sites of one of the types in one of the regions.
 */
public record SiteScope(
        @Schema(description = "Codes of sites", example = "[\"RABAT-ANNEX-06\"]") @Size(max = 500)
        List<@NotNull @Pattern(regexp = Code.PATTERN) String> sites,

        @Schema(description = "Kinds of sites, as site-service names them", example = "[\"ADMIN_ANNEX\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> siteTypes,

        @Schema(example = "[\"MA-04\"]") @Size(max = 12)
        List<@NotNull @Pattern(regexp = "MA-(0[1-9]|1[0-2])") String> regions) {

    public SiteScope {
        sites = sites == null ? List.of() : List.copyOf(sites);
        siteTypes = siteTypes == null ? List.of() : List.copyOf(siteTypes);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    boolean isEmpty() {
        return sites.isEmpty() && !hasClass();
    }

    boolean hasClass() {
        return !siteTypes.isEmpty() || !regions.isEmpty();
    }

    boolean names(String site) {
        return sites.contains(site);
    }

    /** Whether a site of the owner belongs to the class. */
    boolean classHas(KnownSite site) {
        return hasClass()
                && (siteTypes.isEmpty() || siteTypes.contains(site.type()))
                && (regions.isEmpty() || (site.region() != null && regions.contains(site.region())));
    }

    /** Whether a site of both classes can exist, today or later. */
    boolean classMeets(SiteScope other) {
        return hasClass() && other.hasClass() && canMeet(siteTypes, other.siteTypes) && canMeet(regions, other.regions);
    }

    private static boolean canMeet(List<String> mine, List<String> theirs) {
        return mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs);
    }
}
