package ma.istiqbal.site.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.site.activity.DailyActivity.Source;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of a site's days; days are those of its time zone, both ends included. */
record ActivityQuery(
        @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Size(max = 60) String sort,
        @Nullable Instant updatedSince,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(min = 1, max = 130) String servicePoint,
        @Nullable Source source) {

    PageRequest page() {
        return PageRequest.of(limit, cursor, sort, updatedSince, null, DailyActivities.SORTING);
    }

    ActivityFilter of(String site) {
        return new ActivityFilter(site, Period.of(from, to, Period.LONGEST), servicePoint, source);
    }

    /** The query parameters of totals. */
    record Totals(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable @Size(min = 1, max = 130) String servicePoint,
            @Nullable Source source) {

        private static final int LONGEST = 366;

        Period period() {
            return Objects.requireNonNull(Period.of(from, to, LONGEST));
        }

        ActivityFilter of(String site) {
            return new ActivityFilter(site, period(), servicePoint, source);
        }
    }
}
