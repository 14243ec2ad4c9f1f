package ma.istiqbal.partner.site;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
                event -> {
                    // The feed tells of calendars and holidays too, under the same codes.
                    if (event.id().startsWith("site:")) {
                        sites.keep(site(event));
                    }
                },
                database,
                locks,
                clock,
                metrics);
    }

    static KnownSite site(FollowedEvent event) {
        JsonNode description = event.data().path("state").path("description");
        return new KnownSite(
                event.subject(),
                description.path("partner").asString(),
                description.path("type").asString(),
                description.path("region").asString(null),
                event.version());
    }
}
