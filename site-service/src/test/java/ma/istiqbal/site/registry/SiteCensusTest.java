package ma.istiqbal.site.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import ma.istiqbal.test.AdjustableClock;
import ma.istiqbal.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SiteCensusTest {

    @Autowired
    private Sites sites;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void thereAreAsManySitesInAStateAsTheMetricSays(SiteStatus status) {
        clock.moveBy(Duration.ofMinutes(5));
        assertThat(metrics.get("istiqbal.sites")
                        .tag("lifecycle", status.name())
                        .gauge()
                        .value())
                .isEqualTo(sites.every().stream()
                        .filter(site -> site.lifecycle() == status)
                        .count());
    }
}
