package ma.istiqbal.feedback.calendar;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.feedback.site.SiteChanges;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** Reads the same feed as the follower of sites, from a position of its own: neither waits for the other. */
    @Bean
    ChangeFollower siteCalendarsFollower(
            SiteChanges changes,
            CalendarFollower follower,
            MongoDatabase database,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        return new ChangeFollower("site-calendars", changes::after, follower::take, database, locks, clock, metrics);
    }
}
