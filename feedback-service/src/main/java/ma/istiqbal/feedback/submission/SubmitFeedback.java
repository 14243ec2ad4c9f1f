package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import ma.istiqbal.feedback.point.Channel;
import org.jspecify.annotations.Nullable;

/** What a citizen's device sends. */
record SubmitFeedback(
        @Schema(
                description = "The signed code of the feedback point",
                example = "K7Q2M9XW4RTB-0A1BQWERTY0123456789ABCD")
        @NotNull
        @Size(max = 100)
        String point,

        @Schema(description = "When the citizen answered; not more than 7 days ago", example = "2026-11-23T09:30:00Z")
        @NotNull
        Instant capturedAt,

        @NotNull @Pattern(regexp = LANGUAGE) String language,

        @Schema(
                description = "The version that was shown, when it is not the newest: a device may have been offline",
                example = "core-1")
        @Nullable
        @Size(max = 60)
        String questionnaire,

        @Schema(
                description = "By question; a number on a scale, an option's code, a list of codes where several may "
                        + "be chosen, or a text. Only overall is required.",
                example = "{\"overall\": 5, \"welcome\": 4, \"wait_bucket\": \"M10_20\"}")
        @NotNull
        @Size(max = MOST_ANSWERS)
        Map<String, @NotNull Object> answers,

        @Schema(description = "Where the point's own channel is not the one used") @Nullable
        Channel channel,

        @Schema(description = "How the visit ended") @Nullable
        ExitReason exitReason,

        @Schema(description = "Absent: OBSERVATION with a text, RATING without") @Nullable
        Nature nature,

        @Schema(description = "Code of the service that the citizen came for, of those that the site offers")
        @Nullable
        @Size(max = 100)
        String service,

        @Schema(description = "When the form was shown; an answer within three seconds waits for a human, and counts")
        @Nullable
        Instant openedAt,

        @Schema(description = "To be left empty: people do not see this field", hidden = true)
        @Nullable
        @Size(max = 500)
        String website) {

    static final String LANGUAGE = "ar|fr|en|zgh";
    static final int MOST_ANSWERS = 50;

    boolean filledByAMachine() {
        return website != null && !website.isBlank();
    }
}
