package ma.istiqbal.rollout.deployment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ma.istiqbal.defaults.job.Census;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.phase.Phases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how many deployments are under way, and how many of them are late. */
@Configuration(proxyBeanMethods = false)
class DeploymentCensus {

    private static final String LATE = "late";
    private static final String ON_TIME = "on-time";

    @Bean
    Census openDeployments(
            Deployments deployments, Phases phases, ProgrammeClock today, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.deployments.open",
                "deployments with something left to do",
                "standing",
                List.of(LATE, ON_TIME),
                () -> count(deployments, Lateness.now(phases, today)),
                clock,
                metrics);
    }

    private static Map<String, Long> count(Deployments deployments, Lateness lateness) {
        long late = deployments.countLate(lateness);
        return Map.of(LATE, late, ON_TIME, deployments.countOpen(lateness) - late);
    }
}
