package ma.istiqbal.feedback.site;

import java.util.List;
import ma.istiqbal.defaults.change.FollowedEvent;
import ma.istiqbal.defaults.change.FollowedStates;
import org.springframework.stereotype.Component;

/** Takes in what site-service tells. */
@Component
class SiteFollower {

    private final KnownSites sites;
    private final SiteDays days;
    private final List<SiteListener> listeners;
    private final FollowedStates states;

    SiteFollower(KnownSites sites, SiteDays days, List<SiteListener> listeners, FollowedStates states) {
        this.sites = sites;
        this.days = days;
        this.listeners = listeners;
        this.states = states;
    }

    void take(FollowedEvent event) {
        if (event.id().startsWith("site:")) {
            states.read(event, SiteState.class).ifPresent(state -> keep(state, event.version()));
        } else if (event.id().startsWith("activity:")) {
            states.read(event, ActivityState.class)
                    .ifPresent(state -> days.keep(state.site(), state.date(), state.row(event.version())));
        }
    }

    private void keep(SiteState told, long version) {
        KnownSite latest = sites.keep(told, version);
        listeners.forEach(listener -> listener.changed(latest));
    }
}
