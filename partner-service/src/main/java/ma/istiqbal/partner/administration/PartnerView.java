package ma.istiqbal.partner.administration;

import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A partner as an authenticated caller sees it. */
@Schema(name = "Partner")
record PartnerView(
        @Schema(example = "INTERIOR") String code,
        PartnerKind kind,
        PartnerRole role,
        PartnerStatus status,

        @Schema(description = "In use today, Africa/Casablanca")
        LocalizedText names,

        @Schema(description = "All names, oldest first") List<Title> titles,

        @Nullable LocalizedText acronym,
        @Nullable String legalReference,

        @Schema(description = "Code of the administration it belongs to") @Nullable
        String parent,

        @Schema(description = "Absent for callers who may see no personal data") @Nullable
        List<FocalPoint> focalPoints,

        @Schema(description = "States to which the caller may try to move the partner")
        List<PartnerStatus> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static PartnerView of(Stored<Partner> stored, LocalDate today, Caller caller) {
        Partner partner = stored.state();
        Profile profile = partner.profile();
        boolean withPeople = !caller.has(OPERATIONS) && !caller.has(SERVICE);
        return new PartnerView(
                partner.code(),
                profile.kind(),
                profile.role(),
                partner.status(),
                profile.namesOn(today),
                profile.titles(),
                profile.acronym(),
                profile.legalReference(),
                profile.parent(),
                withPeople ? partner.focalPoints() : null,
                PartnerLifecycle.TABLE.allowed(partner.status(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
