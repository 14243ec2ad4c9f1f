package ma.istiqbal.site.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure as it is shown. */
@Schema(description = "A figure with its 95 % interval; value is null, never 0, without enough data")
record Figure(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double value,

        @Schema(description = "Visits or answers behind it; absent while it is suppressed or unknown") @Nullable
        Long n,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double low,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double high,
        Status status,

        @Schema(description = "Name and version of the formula", example = "measured-wait-p50/1")
        String formula,

        Instant asOf) {

    /** How far a figure can be relied upon. */
    enum Status {
        OK,
        /** Published, but on few visits: the band from low to high in which it lies. */
        INDICATIVE,
        /** Too few visits. */
        INSUFFICIENT,
        /** Not published, so that nobody can be recognised. */
        SUPPRESSED,
        /** Visits have come that are not in it yet. */
        STALE,
        /** Whoever should know gives no answer. */
        UNKNOWN
    }

    static Figure none(Status why, String formula, Instant now) {
        return new Figure(null, null, null, null, why, formula, now);
    }
}
