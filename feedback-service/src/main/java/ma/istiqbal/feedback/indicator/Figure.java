package ma.istiqbal.feedback.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure as it is shown. */
@Schema(description = "A figure with its 95 % interval; value is null, never 0, without enough data")
public record Figure(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double value,

        @Schema(description = "Answers behind it; absent while it is suppressed") @Nullable
        Long n,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double low,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double high,
        Status status,

        @Schema(description = "Name and version of the formula", example = "csat/1")
        String formula,

        Instant asOf,

        @Schema(description = "Against the period before; absent unless asked for") @Nullable
        Change change) {

    Figure with(@Nullable Change against) {
        return new Figure(value, n, low, high, status, formula, asOf, against);
    }

    /** How far a figure can be relied upon. */
    public enum Status {
        OK,
        /** Published, but on few answers. */
        INDICATIVE,
        /** Too few answers. */
        INSUFFICIENT,
        /** Not published, so that nobody can be recognised. */
        SUPPRESSED,
        /** Answers have come that are not in it yet. */
        STALE
    }
}
