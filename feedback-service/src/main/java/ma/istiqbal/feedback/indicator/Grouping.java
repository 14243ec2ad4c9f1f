package ma.istiqbal.feedback.indicator;

import java.util.Objects;
import ma.istiqbal.feedback.site.SiteProfile;
import ma.istiqbal.feedback.site.SiteSelection;

/** By what figures are broken down; as the parameter is written. Sites belong where they belong today. */
enum Grouping {
    site,
    partner,
    region,
    type,
    phase,
    servicePoint;

    /** The group of a site; all service points of a site are in the same, and told apart later. */
    String key(SiteProfile profile) {
        return switch (this) {
            case site, servicePoint -> profile.code();
            case partner -> profile.partner();
            case region -> Objects.requireNonNullElse(profile.region(), SiteSelection.ABROAD);
            case type -> profile.type();
            case phase -> profile.role();
        };
    }
}
