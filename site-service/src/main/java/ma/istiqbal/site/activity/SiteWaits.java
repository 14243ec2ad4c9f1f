package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wait at a site: announced, measured and perceived. */
@Schema(name = "SiteWaits")
record SiteWaits(
        @Schema(example = "RABAT-ANNEX-06") String site,

        @Schema(description = "Absent for the whole site") @Nullable
        String servicePoint,

        @Schema(description = "Absent for the whole time") @Nullable
        LocalDate from,

        @Schema(description = "Included") @Nullable LocalDate to,

        @Schema(description = "Visits counted, of who left included")
        long n,

        @Schema(description = "Visits of who left before being served")
        long abandoned,

        List<AnnouncedWait> announced,
        MeasuredWait measured,
        PerceivedWait perceived,

        @Schema(description = "The parts of the period, when asked for") @Nullable
        List<Part> periods) {

    /** The wait in a part of the period. */
    @Schema(name = "PeriodWaits")
    record Part(
            LocalDate from,
            LocalDate to,
            long n,
            long abandoned,
            List<AnnouncedWait> announced,
            MeasuredWait measured,
            PerceivedWait perceived) {}
}
