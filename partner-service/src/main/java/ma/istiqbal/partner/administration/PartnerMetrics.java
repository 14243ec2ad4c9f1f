package ma.istiqbal.partner.administration;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to partners, their transitions apart. */
@Component
class PartnerMetrics {

    private final MeterRegistry registry;

    PartnerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void registered() {
        registry.counter("istiqbal.partners.registered").increment();
    }
}
