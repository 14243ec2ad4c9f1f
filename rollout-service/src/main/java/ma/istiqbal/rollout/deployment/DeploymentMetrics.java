package ma.istiqbal.rollout.deployment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to deployments. */
@Component
class DeploymentMetrics {

    private final MeterRegistry registry;

    DeploymentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void begun() {
        registry.counter("istiqbal.deployments.begun").increment();
    }

    void shifted() {
        registry.counter("istiqbal.deployments.shifted").increment();
    }

    /** Which stage it was, the count of all transitions does not tell. */
    void transitioned(Stage stage, StageState to) {
        registry.counter("istiqbal.deployments.stages", "stage", stage.name(), "to", to.name())
                .increment();
    }
}
