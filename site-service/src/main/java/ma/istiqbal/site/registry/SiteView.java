package ma.istiqbal.site.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A site as an authenticated caller sees it. */
@Schema(name = "Site")
record SiteView(
        @Schema(example = "RABAT-ANNEX-06") String code,
        SiteType type,
        @Schema(example = "INTERIOR") String partner,
        ProgrammeRole role,
        SiteStatus lifecycle,
        LocalizedText names,
        LocalizedText locality,
        @Schema(example = "MA") String country,

        @Schema(description = "Present exactly when the country is MA", example = "MA-04") @Nullable
        String region,

        @Schema(example = "Africa/Casablanca") String timeZone,
        Location location,
        @Nullable String referenceSite,
        List<String> languages,
        @Nullable Accessibility accessibility,
        @Nullable Capacity capacity,
        Sensitivity sensitivity,
        @Nullable LocalDate opensOn,

        @Schema(description = "First day on which the site was LIVE, in its time zone") @Nullable
        LocalDate liveSince,

        @Nullable LocalDate closedOn,

        @Schema(description = "Code of the site that took over when this one closed") @Nullable
        String mergedInto,

        @Nullable LocalizedText publicNotice,
        List<ServicePoint> servicePoints,
        List<OfferedService> services,

        @Schema(description = "Where the site was before it moved, the oldest first")
        List<Place> formerPlaces,

        @Schema(description = "Present exactly while the site is LABELLED") @Nullable
        Label label,

        @Schema(description = "States to which the caller may try to move the site")
        List<SiteStatus> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static SiteView of(Stored<Site> stored, Caller caller) {
        Site site = stored.state();
        Description description = site.description();
        return new SiteView(
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
                description.referenceSite(),
                description.languages(),
                description.accessibility(),
                description.capacity(),
                site.sensitivity(),
                description.opensOn(),
                site.liveSince(),
                site.closedOn(),
                site.mergedInto(),
                site.publicNotice(),
                site.servicePoints(),
                site.services(),
                site.formerPlaces(),
                site.label(),
                SiteLifecycle.TABLE.allowed(site.lifecycle(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
