package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One submission of a kiosk's batch. */
record KioskLine(
        @Schema(description = "New for each visit; sent again it is a duplicate", example = "b1f6c2aa-0001")
        @NotNull
        @Pattern(regexp = KEY)
        String key,

        @Schema(
                description = "The signed code of a feedback point whose channel is KIOSK",
                example = "K7Q2M9XW4RTB-0A1BQWERTY0123456789ABCD")
        @NotNull
        @Size(max = 100)
        String point,

        @Schema(description = "By the kiosk's clock; not more than 30 days ago", example = "2026-11-23T09:30:00Z")
        @NotNull
        Instant capturedAt,

        @NotNull @Pattern(regexp = SubmitFeedback.LANGUAGE) String language,

        @Schema(description = "The version that was shown, when it is not the newest", example = "core-1")
        @Nullable
        @Size(max = 60)
        String questionnaire,

        @Schema(description = "As in a single submission", example = "{\"overall\": 5}")
        @NotNull
        @Size(max = SubmitFeedback.MOST_ANSWERS)
        Map<String, @NotNull Object> answers,

        @Nullable ExitReason exitReason,
        @Nullable Nature nature,

        @Schema(description = "Code of the service that the citizen came for") @Nullable @Size(max = 100)
        String service) {

    static final String KEY = "[\\x21-\\x7e]{8,255}";

    /** The same as a kiosk would have sent alone under the same key: whichever comes first, the other is a repetition. */
    SubmitFeedback alone() {
        return new SubmitFeedback(
                point, capturedAt, language, questionnaire, answers, null, exitReason, nature, service, null, null);
    }
}
