package ma.istiqbal.feedback.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import ma.istiqbal.defaults.keycloak.Caller;
import org.jspecify.annotations.Nullable;

/** What was decided of a submission, or tried, as far as the reader is told. */
@Schema(name = "FeedbackDecision")
record DecisionView(
        Instant at,

        @Schema(description = "Keycloak's id; only for who answers for the platform's people") @Nullable
        String by,

        Moderation from,
        Moderation to,
        @Nullable Exclusion as,
        @Nullable String reason,

        @Schema(description = "Code of the problem that an attempt met; absent from what was done") @Nullable
        String refusal) {

    static DecisionView of(Decision decision, Caller caller) {
        return new DecisionView(
                decision.at(),
                caller.seesWhoActs() ? decision.actor().subject() : null,
                decision.from(),
                decision.to(),
                decision.as(),
                decision.reason(),
                decision.refusal());
    }
}
