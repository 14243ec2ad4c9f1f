package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to sites; their transitions are counted where they are decided. */
@Component
class SiteMetrics {

    private final MeterRegistry registry;

    SiteMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void registered() {
        registry.counter("istiqbal.sites.registered").increment();
    }
}
