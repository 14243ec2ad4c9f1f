package ma.istiqbal.site.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ma.istiqbal.site.activity.DailyActivity.Source;
import org.jspecify.annotations.Nullable;

/** What a caller says of a day, before the rules between the values were checked. */
interface ActivityCounts {

    int MOST = 100_000;

    Integer visitors();

    Integer served();

    Integer abandoned();

    @Nullable
    Integer invited();

    /** Body that records a day. */
    record RecordActivity(
            @NotNull LocalDate date,
            @Nullable @Size(min = 1, max = 130) String servicePoint,
            @NotNull Source source,
            @NotNull @Min(0) @Max(MOST) Integer visitors,
            @NotNull @Min(0) @Max(MOST) Integer served,
            @NotNull @Min(0) @Max(MOST) Integer abandoned,
            @Nullable @Min(0) @Max(MOST) Integer invited)
            implements ActivityCounts {

        DailyActivity of(String site, String partner) {
            return new DailyActivity(site, partner, servicePoint, date, source, visitors, served, abandoned, invited);
        }
    }

    /** Body that corrects a day. */
    record CorrectActivity(
            @NotNull @Min(0) @Max(MOST) Integer visitors,
            @NotNull @Min(0) @Max(MOST) Integer served,
            @NotNull @Min(0) @Max(MOST) Integer abandoned,
            @Nullable @Min(0) @Max(MOST) Integer invited)
            implements ActivityCounts {

        DailyActivity of(DailyActivity before) {
            return before.corrected(visitors, served, abandoned, invited);
        }
    }
}
