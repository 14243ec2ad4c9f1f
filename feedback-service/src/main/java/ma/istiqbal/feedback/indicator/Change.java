package ma.istiqbal.feedback.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a figure has changed against the period before. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "Change against the period before; null where one of the two has too few answers")
public record Change(
        @Schema(description = "The figure of the period before") @Nullable
        Double before,

        @Schema(description = "Answers behind that") long n,

        @Nullable Double difference,

        @Schema(description = "Lower end of the difference's 95 % interval") @Nullable
        Double low,

        @Schema(description = "Its upper end") @Nullable Double high,
        @Nullable Verdict verdict,
        @Schema(example = "change/1") String formula) {

    /** What can be said of the difference. */
    @Schema(name = "ChangeVerdict")
    public enum Verdict {
        IMPROVED,
        WORSE,
        /** It may be chance. */
        NO_VISIBLE_CHANGE
    }
}
