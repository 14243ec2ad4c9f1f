package ma.istiqbal.feedback.site;

import ma.istiqbal.defaults.change.ChangeFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    ChangeFollower siteChangesFollower(SiteChanges changes, SiteFollower follower) {
        return changes.follow("site-changes", follower::take);
    }
}
