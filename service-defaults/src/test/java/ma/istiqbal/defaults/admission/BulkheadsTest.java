package ma.istiqbal.defaults.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class BulkheadsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Bulkheads bulkheads = new Bulkheads(metrics);

    @Test
    void whoeverNamesABulkheadSharesIt() {
        assertThat(bulkheads.bulkhead("site-service", 1).tryAcquirePermission()).isTrue();
        assertThat(bulkheads.bulkhead("site-service", 1).tryAcquirePermission()).isFalse();
        assertThat(bulkheads.bulkhead("partner-service", 1).tryAcquirePermission())
                .isTrue();
    }

    @Test
    void refusalsAreCountedFromZero() {
        bulkheads.bulkhead("site-service", 1);
        assertThat(refused()).isZero();

        bulkheads.bulkhead("site-service", 1).tryAcquirePermission();
        bulkheads.bulkhead("site-service", 1).tryAcquirePermission();
        assertThat(refused()).isEqualTo(1);
    }

    private double refused() {
        return metrics.get("istiqbal.bulkhead.refused")
                .tag("name", "site-service")
                .counter()
                .count();
    }
}
