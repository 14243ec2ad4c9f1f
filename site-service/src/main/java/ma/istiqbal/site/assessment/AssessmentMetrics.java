package ma.istiqbal.site.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what assessments found, once it is approved. */
@Component
class AssessmentMetrics {

    private final MeterRegistry registry;

    AssessmentMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void begun(AssessmentKind kind) {
        registry.counter("istiqbal.assessments.begun", "kind", kind.name()).increment();
    }

    void approved(AssessmentKind kind, Result.Outcome outcome) {
        registry.counter("istiqbal.assessments.approved", "kind", kind.name(), "outcome", outcome.name())
                .increment();
    }
}
