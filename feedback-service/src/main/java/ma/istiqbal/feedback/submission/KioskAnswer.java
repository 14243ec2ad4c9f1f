package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.lines.LineStatus;
import ma.istiqbal.defaults.problem.Problems.ViolationView;
import org.jspecify.annotations.Nullable;

/** What became of one line of a kiosk's batch. */
@Schema(description = "What became of one line; the last line of the answer is the summary instead")
record KioskAnswer(
        @Schema(description = "From 1", example = "1") long line,

        @Schema(description = "Absent where it cannot be read") @Nullable
        String key,

        LineStatus status,

        @Schema(description = "Of the submission that is stored") @Nullable
        String id,

        @Schema(description = "Why it was refused") @Nullable
        String code,

        @Schema(description = "Localised") @Nullable String message,

        @Schema(description = "JSON pointer into the line", example = "/capturedAt") @Nullable
        String pointer,

        @Schema(description = "Every bad value, where there is more than one") @Nullable
        List<ViolationView> violations) {

    static KioskAnswer stored(KioskCandidate line, LineStatus status) {
        return new KioskAnswer(line.line(), line.key(), status, line.id(), null, null, null, null);
    }

    /** @param violations at least one */
    static KioskAnswer refused(KioskCandidate line, List<ViolationView> violations) {
        ViolationView first = violations.getFirst();
        return new KioskAnswer(
                line.line(),
                line.key(),
                LineStatus.REFUSED,
                null,
                first.code(),
                first.message(),
                first.pointer(),
                violations.size() == 1 ? null : violations);
    }
}
