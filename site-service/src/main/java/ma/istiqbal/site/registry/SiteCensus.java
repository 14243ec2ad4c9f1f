package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.job.Census;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how many sites there are in each state. */
@Configuration(proxyBeanMethods = false)
class SiteCensus {

    @Bean
    Census sitesByState(Sites sites, Clock clock, MeterRegistry metrics) {
        return Census.ofStates(
                "istiqbal.sites", "sites in each state", "lifecycle", SiteStatus.class, sites::count, clock, metrics);
    }
}
