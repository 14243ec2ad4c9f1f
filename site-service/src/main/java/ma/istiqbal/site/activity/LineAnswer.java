package ma.istiqbal.site.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ma.istiqbal.defaults.problem.Problems.ViolationView;
import org.jspecify.annotations.Nullable;

/** What became of one line of an upload. */
@Schema(description = "What became of one line; the last line of the answer is the summary instead")
record LineAnswer(
        @Schema(description = "From 1", example = "1") long line,

        @Schema(description = "Absent where it cannot be read") @Nullable
        String externalId,

        Status status,

        @Schema(description = "Why it was refused") @Nullable
        String code,

        @Schema(description = "Localised") @Nullable String message,

        @Schema(description = "JSON pointer into the line", example = "/calledAt") @Nullable
        String pointer,

        @Schema(description = "Every bad value, where there is more than one") @Nullable
        List<ViolationView> violations) {

    /** What can become of a line. */
    enum Status {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    static LineAnswer of(long line, @Nullable String externalId, Status status) {
        return new LineAnswer(line, externalId, status, null, null, null, null);
    }

    /** @param violations at least one */
    static LineAnswer refused(long line, @Nullable String externalId, List<ViolationView> violations) {
        ViolationView first = violations.getFirst();
        return new LineAnswer(
                line,
                externalId,
                Status.REFUSED,
                first.code(),
                first.message(),
                first.pointer(),
                violations.size() == 1 ? null : violations);
    }

    /** The last line of an answer. */
    @Schema(name = "UploadSummary")
    record Summary(long accepted, long duplicates, long refused) {}
}
