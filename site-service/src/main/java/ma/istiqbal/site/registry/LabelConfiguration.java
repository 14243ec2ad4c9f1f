package ma.istiqbal.site.registry;

import java.time.Clock;
import java.time.Duration;
import ma.istiqbal.defaults.job.Worker;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelConfiguration {

    @Bean
    Worker labelWorker(LabelClock labels, Clock clock, LockProvider locks) {
        return new Worker("label-clock", Duration.ofMinutes(1), () -> labels.advance(clock.instant()), locks);
    }
}
