package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An agreement as an authenticated caller sees it. */
@Schema(name = "Agreement")
record AgreementView(
        @Schema(example = "INTERIOR-2026-01") String code,
        LocalizedText titles,
        List<Party> parties,
        SiteScope scope,
        AgreementStatus lifecycle,

        @Schema(description = "Day of the last signature") @Nullable
        LocalDate signedOn,

        @Schema(description = "First day in force, Africa/Casablanca")
        LocalDate effectiveFrom,

        @Schema(description = "Last day of the first term, as it stands in the text")
        LocalDate effectiveTo,

        Renewal renewal,
        int noticeDays,

        @Schema(description = "Last day of the current term")
        LocalDate termEndsOn,

        @Schema(description = "Last day in force; absent while a tacitly renewed agreement goes on") @Nullable
        LocalDate lastDay,

        @Schema(description = "Days on which it is not in force")
        List<Days> suspensions,

        List<Signature> signatures,
        List<AgreementDocument> documents,
        @Nullable String supersedes,
        @Nullable String amends,

        @Schema(description = "States to which the caller may try to move the agreement")
        List<AgreementStatus> allowedActions,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static AgreementView of(Stored<Agreement> stored, Caller caller) {
        Agreement agreement = stored.state();
        Terms terms = agreement.terms();
        Course course = agreement.course();
        return new AgreementView(
                agreement.code(),
                terms.titles(),
                terms.parties(),
                terms.scope(),
                agreement.lifecycle(),
                agreement.signedOn().orElse(null),
                terms.effectiveFrom(),
                terms.effectiveTo(),
                terms.renewal(),
                terms.noticeDays(),
                course.termEndsOn(),
                course.days().last(),
                course.suspensions(),
                agreement.signatures(),
                agreement.documents(),
                terms.supersedes(),
                terms.amends(),
                AgreementLifecycle.TABLE.allowed(agreement.lifecycle(), caller),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
