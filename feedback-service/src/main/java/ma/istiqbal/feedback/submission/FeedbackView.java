package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.keycloak.Roles;
import ma.istiqbal.feedback.point.Channel;
import org.jspecify.annotations.Nullable;

/** A submission as staff and partners' systems see it. */
@Schema(name = "Feedback")
public record FeedbackView(
        String id,
        @Schema(example = "RABAT-ANNEX-06") String site,
        @Schema(example = "INTERIOR") String partner,
        @Schema(example = "MA-04") @Nullable String region,

        @Schema(description = "Public id of the feedback point")
        String point,

        @Nullable String servicePoint,

        @Schema(description = "Code of the service that the citizen came for") @Nullable
        String service,

        @Schema(description = "Day of the visit, in the site's time zone")
        LocalDate day,

        Channel channel,
        String language,
        @Nullable ExitReason exitReason,
        Nature nature,
        @Schema(example = "core-1") String questionnaire,

        @Schema(description = "Numbers, codes of options, and lists of them where several were chosen, by question")
        Map<String, Object> answers,

        boolean hasText,

        @Schema(description = "Share of the questions that were answered, from 0 to 1")
        double completion,

        @Schema(description = "What was written, personal data masked; for those who may read texts") @Nullable
        String text,

        @Schema(description = "Absent when nothing was written; WITHHELD until a human has redacted it")
        FeedbackText.@Nullable Status textStatus,

        @Schema(description = "Kinds of personal data that were masked") @Nullable
        List<String> masked,

        Moderation moderation,
        @Nullable Exclusion excludedAs,
        Instant capturedAt,
        Instant receivedAt,

        @Schema(description = "How far the device's clock was ahead, in milliseconds") @Nullable
        Long clockSkewMs,

        @Schema(description = "States to which the caller may move it")
        List<Moderation> allowedActions,

        int version) {

    public static FeedbackView of(Feedback feedback, Caller caller) {
        FeedbackText text = feedback.text();
        FeedbackText readable = mayReadTexts(caller) ? text : null;
        return new FeedbackView(
                feedback.id(),
                feedback.site(),
                feedback.partner(),
                feedback.region(),
                feedback.point(),
                feedback.servicePoint(),
                feedback.service(),
                feedback.day(),
                feedback.channel(),
                feedback.language(),
                feedback.exitReason(),
                feedback.nature(),
                feedback.questionnaire(),
                feedback.answers(),
                feedback.hasText(),
                feedback.completion(),
                readable == null ? null : readable.masked(),
                text == null ? null : text.status(),
                readable == null ? null : readable.findings(),
                feedback.moderation(),
                feedback.excludedAs(),
                feedback.capturedAt(),
                feedback.receivedAt(),
                feedback.skewMs(),
                ModerationLifecycle.TABLE.allowed(feedback.moderation(), caller),
                feedback.revision());
    }

    /** Whoever of the staff may list feedback may read it; a partner's system needs a scope of its own for texts. */
    private static boolean mayReadTexts(Caller caller) {
        return caller.kind() == Caller.Kind.STAFF || caller.has(Roles.FEEDBACK_TEXT);
    }
}
