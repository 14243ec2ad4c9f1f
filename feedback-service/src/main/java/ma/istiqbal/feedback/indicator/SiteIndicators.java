package ma.istiqbal.feedback.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a site. */
@Schema(name = "SiteIndicators")
record SiteIndicators(
        @Schema(example = "RABAT-ANNEX-06") String site,

        @Schema(description = "Absent for the whole time") @Nullable
        LocalDate from,

        @Schema(description = "Included") @Nullable LocalDate to,
        @Schema(description = "Submissions counted") long n,
        Figures figures,

        @Schema(description = "The parts of the period, when asked for") @Nullable
        List<Part> periods) {

    /** The figures of a part of the period. */
    @Schema(name = "PeriodIndicators")
    record Part(LocalDate from, LocalDate to, long n, Figures figures) {}
}
