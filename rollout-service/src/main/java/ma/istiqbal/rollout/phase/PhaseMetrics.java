package ma.istiqbal.rollout.phase;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to phases. */
@Component
class PhaseMetrics {

    private final MeterRegistry registry;

    PhaseMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void planned(PhaseKind kind) {
        registry.counter("istiqbal.phases.planned", "kind", kind.name()).increment();
    }
}
