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
    private final SiteDays days;
    private final List<SiteListener> listeners;
    private final ObjectReader reader;
    private final Counter unreadable;

    SiteFollower(
            KnownSites sites, SiteDays days, List<SiteListener> listeners, JsonMapper json, MeterRegistry metrics) {
        this.sites = sites;
        this.days = days;
        this.listeners = listeners;
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.unreadable = Counter.builder("istiqbal.sites.unreadable")
                .description("events of site-service that could not be understood")
                .register(metrics);
    }

    void take(FollowedEvent event) {
        if (event.id().startsWith("site:")) {
            understood(event, SiteState.class)
                    .map(state -> state.known(event.version()))
                    .ifPresent(this::keep);
        } else if (event.id().startsWith("activity:")) {
            understood(event, ActivityState.class)
                    .ifPresent(state -> days.keep(state.site(), state.date(), state.row(event.version())));
        }
    }

    private void keep(KnownSite site) {
        KnownSite latest = sites.keep(site);
        listeners.forEach(listener -> listener.changed(latest));
    }

    /** Stopping at one that is not understood would stop the news of all others too. */
    private <T> Optional<T> understood(FollowedEvent event, Class<T> type) {
        try {
            return Optional.of(reader.forType(type).readValue(event.data().required("state")));
        } catch (JacksonException notUnderstood) {
            unreadable.increment();
            LOG.error("event {} of site-service is not understood: {}", event.id(), notUnderstood.toString());
            return Optional.empty();
        }
    }
}
