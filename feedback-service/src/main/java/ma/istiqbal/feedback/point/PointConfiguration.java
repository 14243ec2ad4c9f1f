package ma.istiqbal.feedback.point;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import ma.istiqbal.defaults.job.Census;
import ma.istiqbal.defaults.job.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PointConfiguration {

    /** In every instance: each writes what it has seen itself. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    Loop revokedVisitsWriter(RevokedVisits visits) {
        Duration cadence = Duration.ofSeconds(5);
        return new Loop("revoked-visits", cadence, Duration.ZERO, visits::flush, new Semaphore(0));
    }

    @Bean
    Census pointsByState(Points points, Clock clock, MeterRegistry metrics) {
        return Census.ofStates(
                "istiqbal.feedback.points",
                "feedback points",
                "state",
                PointState.class,
                points::count,
                clock,
                metrics);
    }
}
