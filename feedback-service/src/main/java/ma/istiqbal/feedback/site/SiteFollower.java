package ma.istiqbal.feedback.site;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.change.FollowedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what site-service tells. */
@Component
class SiteFollower {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFollower.class);

    private final KnownSites sites;
    private final List<SiteListener> listeners;
    private final ObjectReader reader;
    private final Counter unreadable;

    SiteFollower(KnownSites sites, List<SiteListener> listeners, JsonMapper json, MeterRegistry metrics) {
        this.sites = sites;
        this.listeners = listeners;
        this.reader = json.readerFor(SiteState.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.unreadable = Counter.builder("istiqbal.sites.unreadable")
                .description("events of site-service that could not be understood")
                .register(metrics);
    }

    void take(FollowedEvent event) {
        if (!event.id().startsWith("site:")) {
            return;
        }
        // Stopping at one that is not understood would stop the news of all other sites too.
        understood(event).ifPresent(site -> {
            KnownSite latest = sites.keep(site);
            listeners.forEach(listener -> listener.changed(latest));
        });
    }

    private Optional<KnownSite> understood(FollowedEvent event) {
        try {
            SiteState state = reader.readValue(event.data().required("state"));
            return Optional.of(state.known(event.version()));
        } catch (JacksonException notUnderstood) {
            unreadable.increment();
            LOG.error("event {} of site-service is not understood: {}", event.id(), notUnderstood.toString());
            return Optional.empty();
        }
    }
}
