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
    Worker bucketRoller(Roller roller, @Qualifier("monthRolling") Worker months, LockProvider locks) {
        Runnable work = () -> {
            roller.roll();
            months.wake();
        };
        return new Worker("bucket-roller", Duration.ofSeconds(1), work, locks);
    }

    @Bean
    Worker monthRolling(MonthRoller roller, LockProvider locks) {
        return new Worker("month-roller", Duration.ofSeconds(1), roller::roll, locks);
    }

    /** Seldom: until then, what has changed is read from the sites, and each site that changes makes one sum anew. */
    @Bean
    Worker strataRolling(StratumRoller roller, LockProvider locks) {
        return new Worker("stratum-roller", Duration.ofSeconds(30), roller::roll, locks);
    }

    @Bean
    Worker strataReconciliation(StratumReconciliation strata, LockProvider locks) {
        return new Worker("stratum-reconciliation", Duration.ofMinutes(10), strata::turn, locks);
    }

    @Bean
    Backlog strataLag(MonthBuckets months, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.feedback.strata.lag",
                "age of the oldest month bucket that the month of its stratum does not know yet",
                () -> months.unrolled(1).stream()
                        .map(MonthBuckets.Mark::countedAt)
                        .findFirst(),
                clock,
                metrics);
    }

    @Bean
    Worker bucketReconciliation(ReconciliationRounds rounds, LockProvider locks) {
        return new Worker("bucket-reconciliation", Duration.ofMinutes(1), rounds::turn, locks);
    }

    @Bean
    Backlog reconciliationAge(ReconciliationRounds rounds, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.feedback.reconciliation.age",
                "time since the buckets of all sites were last compared with what they count",
                rounds::lastFinished,
                clock,
                metrics);
    }

    @Bean
    SubmissionListener wakeBucketRoller(@Qualifier("bucketRoller") Worker roller) {
        return roller::wake;
    }

    @Bean
    Freshness freshness(Uncounted uncounted, DayBuckets days, Clock clock, MeterRegistry metrics) {
        return new Freshness(
                new Backlog(
                        "istiqbal.feedback.roller.lag",
                        "age of the oldest submission that is in no bucket yet",
                        () -> uncounted.next(1).stream()
                                .map(CountedAnswers::receivedAt)
                                .findFirst(),
                        clock,
                        metrics),
                new Backlog(
                        "istiqbal.feedback.months.lag",
                        "age of the oldest day bucket that its month does not know yet",
                        () -> days.unrolled(1).stream()
                                .map(DayBuckets.Mark::countedAt)
                                .findFirst(),
                        clock,
                        metrics));
    }
}
