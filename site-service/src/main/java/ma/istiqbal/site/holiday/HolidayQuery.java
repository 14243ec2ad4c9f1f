package ma.istiqbal.site.holiday;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of holidays. */
record HolidayQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,

        @Nullable Instant updatedSince,

        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Min(2000) @Max(2099) Integer year,
        @Nullable HolidayStatus status) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, null, Holidays.SORTING);
    }
}
