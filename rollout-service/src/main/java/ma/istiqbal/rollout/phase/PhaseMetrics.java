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

    void transitioned(PhaseStatus from, PhaseStatus to) {
        count("made", from, to);
    }

    void refused(PhaseStatus from, PhaseStatus to) {
        count("refused", from, to);
    }

    private void count(String outcome, PhaseStatus from, PhaseStatus to) {
        registry.counter("istiqbal.phases.transitions", "outcome", outcome, "from", from.name(), "to", to.name())
                .increment();
    }
}
