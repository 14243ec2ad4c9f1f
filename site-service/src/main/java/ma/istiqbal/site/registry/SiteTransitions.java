package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import org.springframework.stereotype.Component;

/** Moves a site through its life. */
@Component
class SiteTransitions {

    private final Sites sites;
    private final SiteGuards guards;
    private final SiteDay day;
    private final Transitions<Site, SiteStatus, SiteGuard> transitions;

    SiteTransitions(Sites sites, SiteGuards guards, SiteDay day, MeterRegistry metrics) {
        this.sites = sites;
        this.guards = guards;
        this.day = day;
        this.transitions = new Transitions<>(SiteLifecycle.TABLE, Site::lifecycle, sites::recordRefusal, metrics);
    }

    Stored<Site> make(Stored<Site> stored, TransitionRequest request, Caller caller) {
        Site site = stored.state();
        Transition<SiteStatus, SiteGuard> transition =
                transitions.permit(stored, request.to(), request.reason(), caller, guards.of(site, request, caller));
        Site next = site.becoming(transition, day.today(site), request);
        return sites.replace(stored, next, Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<SiteStatus>> outlook(Site site, Caller caller) {
        return transitions.outlook(
                site, caller, transition -> guards.of(site, TransitionRequest.to(transition.to()), caller));
    }
}
