package ma.istiqbal.feedback.live;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

    @Bean
    Journal journal(Events events, LiveProperties properties, Clock clock) {
        return new Journal(events, properties.settling(), clock);
    }
}
