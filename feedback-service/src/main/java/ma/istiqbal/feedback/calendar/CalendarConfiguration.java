package ma.istiqbal.feedback.calendar;

import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.feedback.site.SiteChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** Reads the same feed as the follower of sites, from a position of its own: neither waits for the other. */
    @Bean
    ChangeFollower siteCalendarsFollower(SiteChanges changes, CalendarFollower follower) {
        return changes.follow("site-calendars", follower::take);
    }
}
