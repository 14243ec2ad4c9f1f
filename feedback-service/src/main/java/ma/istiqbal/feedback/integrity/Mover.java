package ma.istiqbal.feedback.integrity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.SealedAnswers;
import ma.istiqbal.feedback.submission.SensitivePassage;
import ma.istiqbal.feedback.submission.SensitivePassage.Carrier;
import org.jspecify.annotations.Nullable;
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
    private volatile @Nullable Instant oldest;

    Mover(SensitivePassage passage, IntegrityAnswers answers, Clock clock, MeterRegistry metrics) {
        this.passage = passage;
        this.answers = answers;
        this.clock = clock;
        Gauge.builder("istiqbal.integrity.lag", this, Mover::lagSeconds)
                .baseUnit("seconds")
                .description("age of the oldest sensitive answer that is not in the integrity store yet")
                .register(metrics);
    }

    private double lagSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    void move() {
        Instant pause = clock.instant().plus(Worker.LEASE.dividedBy(2));
        List<Carrier> batch = passage.next(BATCH);
        while (!batch.isEmpty() && clock.instant().isBefore(pause)) {
            oldest = batch.getFirst().sensitive().getFirst().since();
            batch.forEach(this::move);
            batch = passage.next(BATCH);
        }
        if (batch.isEmpty()) {
            oldest = null;
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
