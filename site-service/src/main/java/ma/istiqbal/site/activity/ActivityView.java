package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.site.activity.DailyActivity.Source;
import org.jspecify.annotations.Nullable;

/** A recorded day as a caller sees it. */
@Schema(name = "DailyActivity")
record ActivityView(
        @Schema(description = "Names it in addresses", example = "2026-11-23.MANUAL.DESK-1")
        String key,

        @Schema(example = "RABAT-ANNEX-06") String site,

        @Schema(description = "Absent for the whole site") @Nullable
        String servicePoint,

        @Schema(description = "In the site's time zone") LocalDate date,
        Source source,
        int visitors,
        int served,
        int abandoned,

        @Schema(description = "Absent when nobody knows") @Nullable
        Integer invited,

        long version,
        Instant createdAt,
        Instant changedAt) {

    static ActivityView of(Stored<DailyActivity> stored) {
        DailyActivity day = stored.state();
        return new ActivityView(
                day.key(),
                day.site(),
                day.servicePoint(),
                day.date(),
                day.source(),
                day.visitors(),
                day.served(),
                day.abandoned(),
                day.invited(),
                stored.version(),
                stored.createdAt(),
                stored.changedAt());
    }
}
