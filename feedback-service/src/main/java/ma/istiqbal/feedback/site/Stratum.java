package ma.istiqbal.feedback.site;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sites that are alike in everything by which sites are selected: a condition that fits one of them fits all. */
public record Stratum(String partner, @Nullable String region, String type, String role) {

    public static Stratum of(SiteProfile site) {
        return new Stratum(site.partner(), site.region(), site.type(), site.role());
    }

    public String code() {
        return String.join("|", partner, regionOrAbroad(), type, role);
    }

    /** Its sites, as far as they tell figures. */
    public SiteSelection selection() {
        return new SiteSelection()
                .partner(partner)
                .region(regionOrAbroad())
                .type(type)
                .role(role)
                .tellingFigures();
    }

    private String regionOrAbroad() {
        return Objects.requireNonNullElse(region, SiteSelection.ABROAD);
    }
}
