package ma.istiqbal.rollout.deployment;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.rollout.site.Site;
import ma.istiqbal.rollout.site.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets deployments, those of past phases too, follow the owner and the time zone of their site. */
@Configuration(proxyBeanMethods = false)
class DeploymentsOfSite {

    private static final String JOB = "site-follower";

    private final Deployments deployments;
    private final Sites sites;

    DeploymentsOfSite(Deployments deployments, Sites sites) {
        this.deployments = deployments;
        this.sites = sites;
    }

    @Bean
    ChangeFollower siteFollower() {
        return sites.follow(this::follow);
    }

    /** What an event says may be long past, so the site is asked for as it is now. */
    void follow(String code) {
        List<Stored<Deployment>> known = deployments.ofSite(code);
        if (!known.isEmpty()) {
            sites.find(code).ifPresent(site -> known.forEach(deployment -> follow(deployment, site)));
        }
    }

    private void follow(Stored<Deployment> before, Site site) {
        Deployment after = before.state().at(site);
        if (!after.equals(before.state())) {
            deployments.replace(before, after, Change.byPlatform(JOB, "site-changed"));
        }
    }
}
