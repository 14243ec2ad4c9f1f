package ma.istiqbal.feedback.integrity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.SubmissionListener;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntegrityConfiguration {

    @Bean
    Worker integrityMover(Mover mover, LockProvider locks) {
        return new Worker("integrity-mover", Duration.ofSeconds(5), mover::move, locks);
    }

    @Bean
    Backlog integrityLag(Mover mover, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.integrity.lag",
                "age of the oldest sensitive answer that is not in the integrity store yet",
                mover::oldestWaiting,
                clock,
                metrics);
    }

    @Bean
    SubmissionListener wakeIntegrityMover(@Qualifier("integrityMover") Worker mover) {
        return mover::wake;
    }
}
