package ma.istiqbal.site.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** One thing that a standard asks of a site. */
@Schema(name = "Criterion")
public record Criterion(
        @Schema(description = "Keeps one meaning, and its objective, over all versions", example = "ACCESS_RAMP")
        @NotNull
        @Pattern(regexp = Criterion.CODE)
        String code,

        @NotNull Objective objective,

        @NotNull @Min(1) @Max(100) Integer weight,

        @Schema(description = "Whether the whole fails with it; such a criterion is answered by yes or no") @NotNull
        Boolean blocking,

        @Schema(description = "The highest score; 1 for a criterion that is answered by yes (1) or no (0)")
        @NotNull
        @Min(1)
        @Max(Criterion.HIGHEST)
        Integer max,

        @NotNull Evidence evidence,
        @NotNull @Valid Wording texts) {

    static final String CODE = "[A-Z][A-Z0-9]{0,19}(_[A-Z0-9]{1,20}){0,5}";

    /** Scores have few levels, so that two assessors mean the same by them. */
    static final int HIGHEST = 10;

    boolean answeredByYesOrNo() {
        return max == 1;
    }
}
