package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import ma.istiqbal.defaults.job.Census;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how many sites there are in each state. */
@Configuration(proxyBeanMethods = false)
class SiteCensus {

    @Bean
    Census sitesByState(Sites sites, Clock clock, MeterRegistry metrics) {
        return new Census(
                "istiqbal.sites",
                "sites in each state",
                "lifecycle",
                Arrays.stream(SiteStatus.values()).map(SiteStatus::name).toList(),
                sites::countByLifecycle,
                clock,
                metrics);
    }
}
