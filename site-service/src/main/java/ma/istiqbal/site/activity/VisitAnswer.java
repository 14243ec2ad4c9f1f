package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.lines.LineStatus;
import ma.istiqbal.defaults.problem.Problems.ViolationView;
import org.jspecify.annotations.Nullable;

/** What became of one line of an upload. */
@Schema(
        name = "LineAnswer",
        description = "What became of one line; the last line of the answer is the summary instead")
record VisitAnswer(
        @Schema(description = "From 1", example = "1") long line,

        @Schema(description = "Absent where it cannot be read") @Nullable
        String externalId,

        LineStatus status,

        @Schema(description = "Why it was refused") @Nullable
        String code,

        @Schema(description = "Localised") @Nullable String message,

        @Schema(description = "JSON pointer into the line", example = "/calledAt") @Nullable
        String pointer,

        @Schema(description = "Every bad value, where there is more than one") @Nullable
        List<ViolationView> violations) {

    static VisitAnswer of(long line, @Nullable String externalId, LineStatus status) {
        return new VisitAnswer(line, externalId, status, null, null, null, null);
    }

    /** @param violations at least one */
    static VisitAnswer refused(long line, @Nullable String externalId, List<ViolationView> violations) {
        ViolationView first = violations.getFirst();
        return new VisitAnswer(
                line,
                externalId,
                LineStatus.REFUSED,
                first.code(),
                first.message(),
                first.pointer(),
                violations.size() == 1 ? null : violations);
    }
}
