package ma.istiqbal.feedback.silence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ma.istiqbal.defaults.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of silences. */
record SilenceQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable @Pattern(regexp = CODE) String site,
        @Nullable @Pattern(regexp = CODE) String partner,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable Source source) {

    private static final String CODE = "[A-Z0-9]{2,20}(-[A-Z0-9]{1,20}){0,5}";

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, null, null, Watches.SORTING);
    }

    SilenceFilter filter() {
        return new SilenceFilter()
                .is("site", site)
                .is("partner", partner)
                .is("region", region)
                .is("source", source == null ? null : source.name());
    }
}
