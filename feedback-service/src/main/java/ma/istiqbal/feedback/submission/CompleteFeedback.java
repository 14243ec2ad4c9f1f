package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Further answers about the same visit. */
record CompleteFeedback(
        @Schema(description = "What the first answer returned as continuation.token") @NotNull @Size(max = 100)
        String token,

        @Schema(description = "By question; what was answered before is replaced", example = "{\"welcome\": 4}")
        @NotNull
        @Size(max = SubmitFeedback.MOST_ANSWERS)
        Map<String, @NotNull Object> answers,

        @Nullable ExitReason exitReason,
        @Nullable Nature nature,

        @Schema(description = "Code of the service that the citizen came for") @Nullable @Size(max = 100)
        String service,

        @Schema(description = "To be left empty: people do not see this field", hidden = true)
        @Nullable
        @Size(max = 500)
        String website) {

    boolean filledByAMachine() {
        return website != null && !website.isBlank();
    }
}
