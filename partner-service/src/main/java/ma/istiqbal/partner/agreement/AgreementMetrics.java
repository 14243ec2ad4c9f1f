package ma.istiqbal.partner.agreement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what happens to agreements, and how many are about to end. */
@Component
class AgreementMetrics {

    private final MeterRegistry registry;
    private final Map<Integer, AtomicLong> expiring = new TreeMap<>();

    AgreementMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (int days : AgreementClock.ANNOUNCED_BEFORE) {
            AtomicLong count = new AtomicLong();
            expiring.put(days, count);
            registry.gauge(
                    "istiqbal.agreements.expiring", Tags.of("within", days + "d"), count, AtomicLong::doubleValue);
        }
    }

    void drafted() {
        registry.counter("istiqbal.agreements.drafted").increment();
    }

    /** @param agreements in force whose term ends within so many days */
    void expiringWithin(int days, long agreements) {
        AtomicLong count = expiring.get(days);
        if (count != null) {
            count.set(agreements);
        }
    }

    /** By the clock; what people do is counted with the life-cycle itself. */
    void carried(AgreementStatus to) {
        registry.counter("istiqbal.agreements.carried", "to", to.name()).increment();
    }
}
