package ma.istiqbal.feedback.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.idempotency.IdempotencyKey;
import ma.istiqbal.defaults.idempotency.KeyReused;
import org.springframework.stereotype.Component;

/**
 * Takes in further answers about a visit. Each is one guarded write of the submission's own document: who loses a race
 * reads again and adds to what the winner wrote, so that nothing is lost.
 */
@Component
class Completions {

    /** More than the longest form has pages; every lost race is a step of somebody else, so this bounds the tries too. */
    static final int MOST_STEPS = 40;

    private final Feedbacks feedbacks;
    private final Continuations continuations;
    private final FeedbackCompleter completer;
    private final RequestDigests digests;
    private final SubmissionMetrics metrics;
    private final List<SubmissionListener> listeners;
    private final Clock clock;

    Completions(
            Feedbacks feedbacks,
            Continuations continuations,
            FeedbackCompleter completer,
            RequestDigests digests,
            SubmissionMetrics metrics,
            List<SubmissionListener> listeners,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.continuations = continuations;
        this.completer = completer;
        this.digests = digests;
        this.metrics = metrics;
        this.listeners = listeners;
        this.clock = clock;
    }

    Submissions.Received complete(String id, CompleteFeedback body, String key) {
        continuations.verify(id, body.token());
        RequestDigest request = digests.of(body);
        Step step = new Step(IdempotencyKey.digest(id, key), request.value());
        while (true) {
            Feedback before = feedbacks.find(id).orElseThrow(() -> new FeedbackNotFound(id));
            Optional<Step> known = before.step(step.key());
            if (known.isPresent()) {
                return replayed(before, known.get(), request);
            }
            Instant now = clock.instant();
            if (now.isAfter(Continuations.end(before))) {
                throw new VisitOver();
            }
            if (before.steps().size() >= MOST_STEPS) {
                throw new TooManySteps(MOST_STEPS);
            }
            Feedback after = completer.completed(before, body, step, now);
            if (feedbacks.replace(before, after)) {
                metrics.completed();
                listeners.forEach(SubmissionListener::submitted);
                return new Submissions.Received(after, false);
            }
        }
    }

    private Submissions.Received replayed(Feedback feedback, Step known, RequestDigest request) {
        if (!request.matches(known.request())) {
            throw new KeyReused();
        }
        metrics.replayed();
        return new Submissions.Received(feedback, true);
    }
}
