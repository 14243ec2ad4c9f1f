package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A site as anyone sees it. */
@Schema(name = "PublicSite")
record PublicSite(
        String code,
        SiteType type,
        String partner,
        ProgrammeRole role,
        SiteStatus lifecycle,
        LocalizedText names,
        LocalizedText locality,
        String country,
        @Nullable String region,
        String timeZone,
        Location location,
        List<String> languages,
        @Nullable Accessibility accessibility,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closedOn,

        @Schema(description = "Code of the site that took over when this one closed") @Nullable
        String mergedInto,

        @Nullable LocalizedText publicNotice,
        List<OfferedService> services,
        @Nullable PublicLabel label) {

    /** That the site is labelled; why, is not for everyone. */
    @Schema(name = "PublicLabel")
    record PublicLabel(
            @Schema(description = "First day, in the site's time zone")
            LocalDate since,

            @Schema(description = "Last day, in the site's time zone")
            LocalDate until) {

        static @Nullable PublicLabel of(@Nullable Label label) {
            return label == null ? null : new PublicLabel(label.grantedOn(), label.expiresOn());
        }
    }

    static PublicSite of(Stored<Site> stored) {
        Site site = stored.state();
        Description description = site.description();
        return new PublicSite(
                site.code(),
                description.type(),
                description.partner(),
                description.role(),
                site.lifecycle(),
                description.names(),
                description.locality(),
                description.country(),
                description.region(),
                description.timeZone(),
                description.location(),
                description.languages(),
                description.accessibility(),
                description.opensOn(),
                site.closedOn(),
                site.mergedInto(),
                site.publicNotice(),
                site.services(),
                PublicLabel.of(site.label()));
    }
}
