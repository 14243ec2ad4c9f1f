package ma.istiqbal.feedback.bucket;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.feedback.submission.CountedAnswers;
import ma.istiqbal.feedback.submission.SubmissionListener;
import ma.istiqbal.feedback.submission.Uncounted;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BucketConfiguration {

    @Bean
    Worker bucketRoller(Roller roller, LockProvider locks) {
        return new Worker("bucket-roller", Duration.ofSeconds(1), roller::roll, locks);
    }

    @Bean
    Worker bucketReconciliation(Reconciliation reconciliation, LockProvider locks) {
        return new Worker("bucket-reconciliation", Duration.ofHours(1), reconciliation::reconcile, locks);
    }

    @Bean
    SubmissionListener wakeBucketRoller(@Qualifier("bucketRoller") Worker roller) {
        return roller::wake;
    }

    @Bean
    Backlog bucketBacklog(Uncounted uncounted, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.feedback.roller.lag",
                "age of the oldest submission that is in no bucket yet",
                () -> uncounted.next(1).stream().map(CountedAnswers::receivedAt).findFirst(),
                clock,
                metrics);
    }
}
