package ma.istiqbal.feedback.submission;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.idempotency.IdempotencyKey;
import ma.istiqbal.defaults.idempotency.KeyReused;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.feedback.cipher.Base32;
import ma.istiqbal.feedback.point.OpenPoints;
import org.springframework.stereotype.Component;

/** Takes in submissions: one insert each. Its id tells a repetition, so that no other record of keys is needed. */
@Component
class Submissions {

    private final OpenPoints points;
    private final FeedbackWriter writer;
    private final Feedbacks feedbacks;
    private final RequestDigests digests;
    private final SubmissionMetrics metrics;
    private final List<SubmissionListener> listeners;

    Submissions(
            OpenPoints points,
            FeedbackWriter writer,
            Feedbacks feedbacks,
            RequestDigests digests,
            SubmissionMetrics metrics,
            List<SubmissionListener> listeners) {
        this.points = points;
        this.writer = writer;
        this.feedbacks = feedbacks;
        this.digests = digests;
        this.metrics = metrics;
        this.listeners = listeners;
    }

    /**
     * A submission as it is stored.
     *
     * @param replayed whether it was there before
     */
    record Received(Feedback feedback, boolean replayed) {}

    Received submit(SubmitFeedback body, String key) {
        String publicId = points.identify(body.point());
        String id = id(publicId, key);
        RequestDigest request = digests.of(body);
        Feedback feedback;
        try {
            feedback = writer.write(id, publicId, body, request.value(), Arrival.ALONE);
        } catch (Refusal refusal) {
            // What was accepted once is not refused later because its time, its point or its form is over.
            return replay(id, request).orElseThrow(() -> refusal);
        }
        if (!feedbacks.add(feedback)) {
            return replay(id, request).orElseThrow(KeyReused::new);
        }
        metrics.received(feedback);
        listeners.forEach(SubmissionListener::submitted);
        return new Received(feedback, false);
    }

    private Optional<Received> replay(String id, RequestDigest request) {
        return feedbacks
                .find(id)
                .filter(first -> request.matches(first.request()))
                .map(first -> {
                    metrics.replayed();
                    return new Received(first, true);
                });
    }

    /** The id under which a point knows a key. */
    static String id(String publicId, String key) {
        String digest = IdempotencyKey.digest((publicId + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return Base32.of(HexFormat.of().parseHex(digest), RequestDigest.LENGTH);
    }
}
