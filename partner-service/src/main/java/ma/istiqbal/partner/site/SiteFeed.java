package ma.istiqbal.partner.site;

import java.util.Optional;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.ChangeFollowers;
import ma.istiqbal.defaults.change.FollowedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Keeps the known sites as their own service tells them. */
@Configuration(proxyBeanMethods = false)
class SiteFeed {

    @Bean
    ChangeFollower siteFollower(SiteClient client, ChangeFollowers followers, KnownSites sites) {
        return followers.follow(
                "site-changes",
                "site-service",
                client::changes,
                event -> site(event).ifPresent(sites::keep));
    }

    /** The site that an event tells of; the feed tells of other things at sites too. */
    static Optional<KnownSite> site(FollowedEvent event) {
        if (!event.id().startsWith("site:")) {
            return Optional.empty();
        }
        JsonNode description = event.data().path("state").path("description");
        return Optional.of(new KnownSite(
                event.subject(),
                description.path("partner").asString(),
                description.path("type").asString(),
                description.path("region").asString(null),
                event.version()));
    }
}
