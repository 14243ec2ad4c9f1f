package ma.istiqbal.feedback.silence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.feedback.site.Code;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of silences. */
record SilenceQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable @Pattern(regexp = Code.PATTERN) String site,
        @Nullable @Pattern(regexp = Code.PATTERN) String partner,
        @Nullable @Pattern(regexp = "MA-\\d\\d") String region,
        @Nullable Source source) {

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
