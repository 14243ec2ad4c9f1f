package ma.istiqbal.rollout.deployment;

import java.time.Duration;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.FollowedStates;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.job.Worker;
import ma.istiqbal.defaults.remote.AnswerNotUnderstood;
import ma.istiqbal.rollout.site.Site;
import ma.istiqbal.rollout.site.Sites;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets deployments, those of past phases too, follow the owner and the time zone of their site. */
@Configuration(proxyBeanMethods = false)
class DeploymentsOfSite {

    private static final String JOB = "site-follower";

    private final Deployments deployments;
    private final Sites sites;
    private final UnreadSites unread;
    private final FollowedStates states;

    DeploymentsOfSite(Deployments deployments, Sites sites, UnreadSites unread, FollowedStates states) {
        this.deployments = deployments;
        this.sites = sites;
        this.unread = unread;
        this.states = states;
    }

    @Bean
    ChangeFollower siteFollower() {
        return sites.follow(this::follow);
    }

    @Bean
    Worker unreadSiteFollower(LockProvider locks) {
        return new Worker("unread-site-follower", Duration.ofMinutes(1), this::followUnread, locks);
    }

    void follow(String code) {
        if (!followNow(code)) {
            unread.add(code);
        }
    }

    void followUnread() {
        unread.all().stream().filter(site -> followNow(site.code())).forEach(unread::remove);
    }

    /** What an event says may be long past, so the site is asked for as it is now. Tells whether the answer was understood. */
    private boolean followNow(String code) {
        List<Stored<Deployment>> known = deployments.ofSite(code);
        try {
            if (!known.isEmpty()) {
                sites.find(code).ifPresent(site -> known.forEach(deployment -> follow(deployment, site)));
            }
            return true;
        } catch (AnswerNotUnderstood answer) {
            states.passOver("site " + code, answer);
            return false;
        }
    }

    private void follow(Stored<Deployment> before, Site site) {
        Deployment after = before.state().at(site);
        if (!after.equals(before.state())) {
            deployments.replace(before, after, Change.byPlatform(JOB, "site-changed"));
        }
    }
}
