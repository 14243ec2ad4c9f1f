package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what becomes of labels, and how many are about to end. */
@Component
class LabelMetrics {

    private final MeterRegistry registry;
    private final Map<Integer, AtomicLong> expiring = new TreeMap<>();

    LabelMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (int days : LabelClock.ANNOUNCED_BEFORE) {
            AtomicLong count = new AtomicLong();
            expiring.put(days, count);
            registry.gauge("istiqbal.labels.expiring", Tags.of("within", days + "d"), count, AtomicLong::doubleValue);
        }
    }

    void granted() {
        registry.counter("istiqbal.labels.granted").increment();
    }

    void ended(LabelClock.End why) {
        registry.counter("istiqbal.labels.ended", "reason", why.name()).increment();
    }

    /** @param what the verb of the notice's record */
    void announced(String what, int daysBefore) {
        registry.counter("istiqbal.labels.notices", "notice", what, "within", daysBefore + "d")
                .increment();
    }

    /** @param labels that end within so many days */
    void expiringWithin(int days, long labels) {
        AtomicLong count = expiring.get(days);
        if (count != null) {
            count.set(labels);
        }
    }
}
