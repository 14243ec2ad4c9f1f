package ma.istiqbal.feedback.submission;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.StaleVersion;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.defaults.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes submissions out of the figures, and back in; what was decided or tried stands in the submission itself. */
@Component
class Exclusions {

    private final Feedbacks feedbacks;
    private final List<SubmissionListener> listeners;
    private final Clock clock;
    private final Transitions<Feedback, Moderation, ModerationGuard> transitions;

    Exclusions(Feedbacks feedbacks, List<SubmissionListener> listeners, Clock clock, MeterRegistry metrics) {
        this.feedbacks = feedbacks;
        this.listeners = listeners;
        this.clock = clock;
        this.transitions =
                new Transitions<>(ModerationLifecycle.TABLE, Feedback::moderation, this::recordRefusal, metrics);
    }

    /** Body that asks for a decision. */
    record DecideFeedback(
            @NotNull Moderation to,
            @Nullable Exclusion as,
            @Nullable @Text(max = 2000, required = false) String reason) {}

    Feedback decide(String id, ExpectedVersion expected, DecideFeedback request, Caller caller) {
        Stored<Feedback> stored = expected.of(stored(feedbacks.get(id, caller.scope())));
        Feedback before = stored.state();
        transitions.permit(stored, request.to(), request.reason(), caller, guards(before, request));
        Exclusion as = request.to() == Moderation.EXCLUDED ? request.as() : null;
        Decision decision = new Decision(
                clock.instant(),
                Change.by(caller, "decided").actor(),
                before.moderation(),
                request.to(),
                as,
                request.reason(),
                null);
        Feedback after = before.decided(decision);
        if (!feedbacks.replace(before, after)) {
            throw new StaleVersion();
        }
        listeners.forEach(SubmissionListener::submitted);
        return after;
    }

    List<Outlook<Moderation>> outlook(Feedback feedback, Caller caller) {
        return transitions.outlook(
                feedback, caller, transition -> guards(feedback, new DecideFeedback(transition.to(), null, null)));
    }

    private Function<ModerationGuard, Outcome> guards(Feedback feedback, DecideFeedback request) {
        Instant end = feedback.excludedSince().plus(ModerationLifecycle.REVERSIBLE);
        return guard -> Outcome.of(
                switch (guard) {
                    case REASON_GIVEN -> request.reason() != null;
                    case KIND_GIVEN -> request.as() != null;
                    case STILL_REVERSIBLE -> !clock.instant().isAfter(end);
                });
    }

    /** An attempt changes nothing but the history, and so the version. */
    private void recordRefusal(Stored<Feedback> stored, Change attempt) {
        Feedback feedback = stored.state();
        boolean recorded;
        do {
            recorded = feedbacks.replace(
                    feedback,
                    feedback.recorded(new Decision(
                            clock.instant(),
                            attempt.actor(),
                            feedback.moderation(),
                            Moderation.valueOf(String.valueOf(attempt.details().get("to"))),
                            null,
                            attempt.reason(),
                            String.valueOf(attempt.details().get("refusal")))));
            if (!recorded) {
                feedback = feedbacks.find(stored.id()).orElseThrow(() -> new FeedbackNotFound(stored.id()));
            }
        } while (!recorded);
    }

    private static Stored<Feedback> stored(Feedback feedback) {
        return new Stored<>(
                feedback.id(),
                feedback.revision(),
                feedback.history().size(),
                feedback.receivedAt(),
                feedback.changedAt(),
                feedback);
    }
}
