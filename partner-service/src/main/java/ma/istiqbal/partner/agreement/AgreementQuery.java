package ma.istiqbal.partner.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.partner.programme.Code;
import ma.istiqbal.partner.site.KnownSite;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of agreements. */
record AgreementQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable @Size(min = 1, max = 200) String q,

        @Schema(description = "Code of a party") @Nullable @Pattern(regexp = Code.PATTERN)
        String partner,

        @Schema(description = "Code of a site that is covered by name, or by its type and region")
        @Nullable
        @Pattern(regexp = Code.PATTERN)
        String site,

        @Nullable AgreementStatus lifecycle,

        @Schema(description = "In force on that day, Africa/Casablanca") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "In force, and the current term ends within that many days") @Nullable @Min(1) @Max(366)
        Integer expiringWithin) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Agreements.SORTING);
    }

    AgreementFilter filter(@Nullable KnownSite known, LocalDate today) {
        Days termEnds = expiringWithin == null ? null : new Days(today, today.plusDays(expiringWithin));
        LocalDate day = effectiveOn == null && termEnds != null ? today : effectiveOn;
        return new AgreementFilter(partner, site, known, lifecycle, day, termEnds);
    }
}
