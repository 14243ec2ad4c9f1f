package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.partner.programme.Code;
import org.jspecify.annotations.Nullable;

/** What a caller says of an agreement, before the rules between the values were checked. */
interface AgreementDetails {

    LocalizedText titles();

    List<Party> parties();

    SiteScope scope();

    LocalDate effectiveFrom();

    LocalDate effectiveTo();

    Renewal renewal();

    Integer noticeDays();

    @Nullable
    String supersedes();

    @Nullable
    String amends();

    /** The terms, once {@link AgreementRules} found nothing wrong with them. */
    default Terms terms() {
        return new Terms(
                titles(),
                parties(),
                scope(),
                effectiveFrom(),
                effectiveTo(),
                renewal(),
                noticeDays(),
                supersedes(),
                amends());
    }

    /** Body that drafts an agreement. */
    record DraftAgreement(
            @Schema(example = "INTERIOR-2026-01") @NotNull @Pattern(regexp = Code.PATTERN)
            String code,

            @NotNull @Valid LocalizedText titles,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Party> parties,
            @NotNull @Valid SiteScope scope,

            @Schema(description = "First day in force, Africa/Casablanca") @NotNull
            LocalDate effectiveFrom,

            @Schema(description = "Last day in force of the first term") @NotNull
            LocalDate effectiveTo,

            @NotNull Renewal renewal,
            @NotNull @Min(0) @Max(730) Integer noticeDays,
            @Nullable @Pattern(regexp = Code.PATTERN) String supersedes,
            @Nullable @Pattern(regexp = Code.PATTERN) String amends)
            implements AgreementDetails {}

    /** Body that revises an agreement. */
    record ReviseAgreement(
            @NotNull @Valid LocalizedText titles,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Party> parties,
            @NotNull @Valid SiteScope scope,

            @Schema(description = "First day in force, Africa/Casablanca") @NotNull
            LocalDate effectiveFrom,

            @Schema(description = "Last day in force of the first term") @NotNull
            LocalDate effectiveTo,

            @NotNull Renewal renewal,
            @NotNull @Min(0) @Max(730) Integer noticeDays,
            @Nullable @Pattern(regexp = Code.PATTERN) String supersedes,
            @Nullable @Pattern(regexp = Code.PATTERN) String amends)
            implements AgreementDetails {}
}
