package ma.istiqbal.feedback.submission;

import java.time.Instant;
import ma.istiqbal.defaults.change.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a submission, or tried to.
 *
 * @param refusal code of the problem that an attempt met; absent from what was done
 */
public record Decision(
        Instant at,
        Actor actor,
        Moderation from,
        Moderation to,
        @Nullable Exclusion as,
        @Nullable String reason,
        @Nullable String refusal) {}
