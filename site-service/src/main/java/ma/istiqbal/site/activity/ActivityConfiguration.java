package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.job.Backlog;
import ma.istiqbal.defaults.job.Census;
import ma.istiqbal.defaults.job.Worker;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VisitLimits.class)
class ActivityConfiguration {

    @Bean
    Worker waitBucketRoller(WaitRoller roller, LockProvider locks) {
        return new Worker("wait-bucket-roller", Duration.ofSeconds(1), roller::roll, locks);
    }

    @Bean
    Worker waitBucketReconciliation(WaitReconciliation reconciliation, LockProvider locks) {
        return new Worker("wait-bucket-reconciliation", Duration.ofHours(1), reconciliation::reconcile, locks);
    }

    @Bean
    Worker visitPurge(VisitRetention retention, LockProvider locks) {
        return new Worker("visit-purge", Duration.ofMinutes(10), retention::purge, locks);
    }

    @Bean
    Census overdueVisits(VisitRetention retention, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.retention.overdue.rows",
                "rows that should have been deleted a day ago",
                "rows",
                List.of("visits"),
                () -> Map.of("visits", retention.overdue()),
                clock,
                metrics);
    }

    @Bean
    Backlog waitBucketBacklog(Visits visits, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.visits.bucket.lag",
                "age of the oldest visit that is in no bucket yet",
                () -> visits.uncounted(1).stream().map(Visit::receivedAt).findFirst(),
                clock,
                metrics);
    }
}
