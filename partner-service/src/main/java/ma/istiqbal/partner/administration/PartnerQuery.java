package ma.istiqbal.partner.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of partners. */
record PartnerQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable PartnerKind kind,
        @Nullable PartnerRole role,
        @Nullable PartnerStatus status) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, q, Partners.SORTING);
    }

    PartnerFilter filter() {
        return new PartnerFilter(kind, role, status);
    }
}
