package ma.istiqbal.feedback.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a selection of sites. */
@Schema(name = "Indicators")
record IndicatorView(
        @Schema(description = "What was asked for, as the next five", example = "RABAT-ANNEX-06") @Nullable
        String site,

        @Nullable String servicePoint,
        @Nullable String partner,
        @Nullable String region,
        @Nullable String type,
        IndicatorQuery.@Nullable Phase phase,

        @Schema(description = "Sites selected, of those that the caller may see")
        long sites,

        @Schema(description = "Absent for the whole time") @Nullable
        LocalDate from,

        @Schema(description = "Included") @Nullable LocalDate to,

        @Schema(description = "Submissions counted; absent in a breakdown") @Nullable
        Long n,

        @Schema(description = "Absent in a breakdown") @Nullable
        Figures figures,

        @Schema(description = "The parts of the period, when asked for") @Nullable
        List<Part> periods,

        @Schema(description = "The parts of the selection, when asked for") @Nullable
        List<Group> groups,

        @Schema(description = "For the next page of sites; absent on the last one") @Nullable
        String nextCursor) {

    static IndicatorView of(
            IndicatorQuery query,
            long sites,
            @Nullable Long n,
            @Nullable Figures figures,
            @Nullable List<Part> periods) {
        return new IndicatorView(
                query.site(),
                query.servicePoint(),
                query.partner(),
                query.region(),
                query.type(),
                query.phase(),
                sites,
                query.from(),
                query.to(),
                n,
                figures,
                periods,
                null,
                null);
    }

    IndicatorView brokenDown(List<Group> into, @Nullable String cursor) {
        return new IndicatorView(
                site, servicePoint, partner, region, type, phase, sites, from, to, n, figures, periods, into, cursor);
    }

    /** The figures of a part of the period. */
    @Schema(name = "PeriodIndicators")
    record Part(LocalDate from, LocalDate to, long n, Figures figures) {}

    /** The figures of a part of the selection. */
    @Schema(name = "GroupIndicators")
    record Group(
            @Schema(
                    description = "Code of what the part has in common, ABROAD for no region; absent for the points of "
                            + "a site that stand for no service point",
                    example = "MA-04")
            @Nullable
            String key,

            long n,
            Figures figures) {}
}
