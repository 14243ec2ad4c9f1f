package ma.istiqbal.partner.site;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import ma.istiqbal.defaults.change.ChangeFollower;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.defaults.remote.Upstream;
import ma.istiqbal.defaults.remote.Upstreams;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Keeps the known sites as their own service tells them. */
@Configuration(proxyBeanMethods = false)
class SiteFeed {

    private static final int PAGE = 200;

    @Bean
    ChangeFollower siteFollower(
            SiteClient client,
            Upstreams upstreams,
            KnownSites sites,
            MongoDatabase database,
            LockProvider locks,
            Clock clock,
            MeterRegistry metrics) {
        Upstream upstream = upstreams.upstream("site-service");
        return new ChangeFollower(
                "site-changes",
                after -> upstream.call(() -> client.changes(after, PAGE)),
                event -> site(event).ifPresent(sites::keep),
                database,
                locks,
                clock,
                metrics);
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
