package ma.istiqbal.site.activity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import ma.istiqbal.defaults.job.Backlog;
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
    Backlog waitBucketBacklog(Visits visits, Clock clock, MeterRegistry metrics) {
        return new Backlog(
                "istiqbal.visits.bucket.lag",
                "age of the oldest visit that is in no bucket yet",
                () -> visits.uncounted(1).stream().map(Visit::receivedAt).findFirst(),
                clock,
                metrics);
    }
}
