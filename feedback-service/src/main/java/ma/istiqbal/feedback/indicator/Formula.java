package ma.istiqbal.feedback.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How a figure is computed. A version never changes: a better formula is a new one beside it. */
@Schema(description = "How a figure is computed; a version never changes")
public record Formula(
        @Schema(example = "reception-index") String name,
        @Schema(example = "1") int version,
        Unit unit,

        @Schema(description = "Which way is an improvement; absent where neither is") @Nullable
        Better better,

        LocalizedText names,
        LocalizedText text,

        @Schema(description = "The numbers and questions that it uses", implementation = Object.class)
        Map<String, Object> parameters) {

    /** What a figure is counted in. */
    public enum Unit {
        /** From 1 to 5. */
        RATING,
        /** From 0 to 100. */
        SCORE,
        PERCENT,
        /** From -100 to 100. */
        BALANCE,
        MINUTES,
        /** That of the figures compared. */
        SAME
    }

    /** Which way a figure improves. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** As a figure names it. */
    @JsonProperty
    @Schema(example = "reception-index/1")
    public String id() {
        return name + "/" + version;
    }
}
