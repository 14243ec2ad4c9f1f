package ma.istiqbal.partner.site;

import java.util.Optional;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.ChangeFollowers;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.defaults.change.FollowedStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the known sites as their own service tells them. */
@Configuration(proxyBeanMethods = false)
class SiteFeed {

    private final FollowedStates states;

    SiteFeed(FollowedStates states) {
        this.states = states;
    }

    @Bean
    ChangeFollower siteFollower(SiteClient client, ChangeFollowers followers, KnownSites sites) {
        return followers.follow(
                "site-changes",
                "site-service",
                client::changes,
                event -> site(event).ifPresent(sites::keep));
    }

    /** The site that an event tells of; the feed tells of other things at sites too. */
    Optional<KnownSite> site(FollowedEvent event) {
        return event.id().startsWith("site:")
                ? states.read(event, SiteState.class).map(state -> state.known(event.version()))
                : Optional.empty();
    }
}
