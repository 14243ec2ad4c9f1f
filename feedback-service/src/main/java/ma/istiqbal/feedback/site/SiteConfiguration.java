package ma.istiqbal.feedback.site;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.change.ChangeFollower;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    ChangeFollower siteChangesFollower(
            SiteChanges changes,
            SiteFollower follower,
            MongoDatabase database,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        return new ChangeFollower("site-changes", changes::after, follower::take, database, locks, clock, metrics);
    }
}
