package ma.istiqbal.defaults.admission;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Every bulkhead of a service, by its name; none lets anybody wait. */
public final class Bulkheads {

    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();

    public Bulkheads(MeterRegistry metrics) {
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(metrics);
        bulkheads.getEventPublisher().onEntryAdded(added -> countRefusals(added.getAddedEntry(), metrics));
    }

    private static void countRefusals(Bulkhead bulkhead, MeterRegistry metrics) {
        Counter refused = metrics.counter("istiqbal.bulkhead.refused", "name", bulkhead.getName());
        bulkhead.getEventPublisher().onCallRejected(refusal -> refused.increment());
    }

    /** @param atOnce how many calls may be under way */
    public Bulkhead bulkhead(String name, int atOnce) {
        return bulkheads.bulkhead(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }
}
