package ma.istiqbal.feedback.integrity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.SealedAnswers;
import ma.istiqbal.feedback.submission.SensitivePassage;
import ma.istiqbal.feedback.submission.SensitivePassage.Carrier;
import org.springframework.stereotype.Component;

/**
 * Carries sensitive answers, sealed as they are, from the submissions into the integrity store. First there, then not
 * here: a crash in between repeats the first step, which then changes nothing.
 */
@Component
class Mover {

    private static final int BATCH = 500;

    private final SensitivePassage passage;
    private final IntegrityAnswers answers;
    private final Clock clock;

    Mover(SensitivePassage passage, IntegrityAnswers answers, Clock clock) {
        this.passage = passage;
        this.answers = answers;
        this.clock = clock;
    }

    /** Since when the oldest answer waits that is not where it belongs. */
    Optional<Instant> oldestWaiting() {
        return passage.next(1).stream()
                .map(carrier -> carrier.sensitive().getFirst().since())
                .findFirst();
    }

    void move() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<Carrier> batch = passage.next(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            batch.forEach(this::move);
            batch = passage.next(BATCH);
        }
    }

    private void move(Carrier carrier) {
        for (SealedAnswers sealed : carrier.sensitive()) {
            answers.keep(new IntegrityAnswer(sealed.id(), carrier.region(), quarter(carrier.day()), sealed.content()));
        }
        passage.arrived(carrier);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    }
}
