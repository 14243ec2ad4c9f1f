package ma.istiqbal.site.check;

import java.time.Duration;
import ma.istiqbal.defaults.job.Worker;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    Worker registryChecker(RegistryChecks checks, LockProvider locks) {
        return new Worker("registry-checks", Duration.ofMinutes(1), checks::work, locks);
    }
}
