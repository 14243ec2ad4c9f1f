package ma.istiqbal.feedback.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.istiqbal.defaults.lines.LineAnswers;
import ma.istiqbal.defaults.lines.LineHandler;
import ma.istiqbal.defaults.lines.LineStatus;
import ma.istiqbal.defaults.problem.Violation;

/** Reads, stores and answers the lines of one batch. */
final class KioskBatch implements LineHandler<KioskCandidate> {

    private final KioskReader reader;
    private final Arrival arrival;
    private final Feedbacks feedbacks;
    private final SubmissionMetrics metrics;
    private final List<SubmissionListener> listeners;
    private final LineAnswers answers;
    private final Clock clock;

    KioskBatch(
            KioskReader reader,
            Arrival arrival,
            Feedbacks feedbacks,
            SubmissionMetrics metrics,
            List<SubmissionListener> listeners,
            LineAnswers answers,
            Clock clock) {
        this.reader = reader;
        this.arrival = arrival;
        this.feedbacks = feedbacks;
        this.metrics = metrics;
        this.listeners = listeners;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public KioskCandidate read(long number, byte[] line) {
        return reader.read(number, line, arrival);
    }

    @Override
    public KioskCandidate refused(long number, Violation why) {
        return KioskCandidate.unreadable(number, null, why);
    }

    /** What was accepted once is not refused later because its time, its point or its form is over. */
    @Override
    public void store(List<KioskCandidate> lines) {
        Map<String, Feedback> first = new LinkedHashMap<>();
        lines.stream()
                .map(KioskCandidate::feedback)
                .filter(Objects::nonNull)
                .forEach(feedback -> first.putIfAbsent(feedback.id(), feedback));
        Instant now = clock.instant();
        List<String> taken = feedbacks.addAll(
                first.values().stream().map(feedback -> feedback.stored(now)).toList());
        Stream<String> refused = lines.stream()
                .filter(line -> line.feedback() == null)
                .map(KioskCandidate::id)
                .filter(Objects::nonNull);
        Map<String, String> known = new HashMap<>(feedbacks.requests(
                Stream.concat(taken.stream(), refused).distinct().toList()));
        lines.forEach(line -> answer(line, known));
        if (taken.size() < first.size()) {
            listeners.forEach(SubmissionListener::submitted);
        }
    }

    /** @param known digests of what is stored, by id; grows by what this batch has added */
    private void answer(KioskCandidate line, Map<String, String> known) {
        Feedback feedback = line.feedback();
        String before = line.id() == null ? null : known.get(line.id());
        if (before != null && line.repeats(before)) {
            say(LineStatus.DUPLICATE, KioskAnswer.stored(line, LineStatus.DUPLICATE));
        } else if (before != null) {
            refuse(line, List.of(Violation.at("/key", "KEY_REUSED")));
        } else if (feedback == null) {
            refuse(line, line.violations());
        } else {
            known.put(feedback.id(), feedback.request());
            metrics.received(feedback);
            say(LineStatus.ACCEPTED, KioskAnswer.stored(line, LineStatus.ACCEPTED));
        }
    }

    private void refuse(KioskCandidate line, List<Violation> violations) {
        say(LineStatus.REFUSED, KioskAnswer.refused(line, answers.told(violations)));
    }

    private void say(LineStatus status, KioskAnswer answer) {
        answers.say(status, answer);
        metrics.line(status);
    }
}
