package ma.istiqbal.site.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of standards. */
record StandardQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,

        @Nullable Instant updatedSince,

        @Nullable @Pattern(regexp = StandardTexts.CODE) String code,
        @Nullable StandardState state) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, null, Standards.SORTING);
    }
}
