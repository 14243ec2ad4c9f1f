package ma.istiqbal.partner.agreement;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.job.Census;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows how many agreements there are in each state. */
@Configuration(proxyBeanMethods = false)
class AgreementCensus {

    @Bean
    Census agreementsByState(Agreements agreements, Clock clock, MeterRegistry metrics) {
        return Census.ofStates(
                "istiqbal.agreements",
                "agreements in each state",
                "lifecycle",
                AgreementStatus.class,
                agreements::count,
                clock,
                metrics);
    }
}
