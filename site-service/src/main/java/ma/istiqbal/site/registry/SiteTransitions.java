package ma.istiqbal.site.registry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.StaleVersion;
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
    private final Verdicts verdicts;
    private final LabelMetrics labels;
    private final Transitions<Site, SiteStatus, SiteGuard> transitions;

    SiteTransitions(
            Sites sites,
            SiteGuards guards,
            SiteDay day,
            Verdicts verdicts,
            LabelMetrics labels,
            MeterRegistry metrics) {
        this.sites = sites;
        this.guards = guards;
        this.day = day;
        this.verdicts = verdicts;
        this.labels = labels;
        this.transitions = new Transitions<>(SiteLifecycle.TABLE, Site::lifecycle, sites::recordRefusal, metrics);
    }

    Stored<Site> make(Stored<Site> stored, TransitionRequest request, Caller caller) {
        Site site = stored.state();
        Transition<SiteStatus, SiteGuard> transition =
                transitions.permit(stored, request.to(), request.reason(), caller, guards.of(site, request, caller));
        LocalDate today = day.today(site);
        Label label = transition.to() == SiteStatus.LABELLED ? granted(site, today) : null;
        Site next = site.becoming(transition, today, request, label);
        Stored<Site> moved =
                sites.replace(stored, next, Change.by(caller, "transitioned").because(request.reason()));
        if (label != null) {
            labels.granted();
        }
        return moved;
    }

    /** From the audit that the guard has just seen; a newer one that failed may have come since. */
    private Label granted(Site site, LocalDate today) {
        return verdicts.lastAudit(site.code())
                .filter(Verdict::passed)
                .map(audit -> Label.granted(audit, today))
                .orElseThrow(StaleVersion::new);
    }

    List<Outlook<SiteStatus>> outlook(Site site, Caller caller) {
        return transitions.outlook(
                site, caller, transition -> guards.of(site, TransitionRequest.to(transition.to()), caller));
    }
}
