package ma.istiqbal.rollout.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.calendar.Calendars;
import ma.istiqbal.rollout.partner.Partners;
import ma.istiqbal.rollout.phase.Phase;
import ma.istiqbal.rollout.phase.Phases;
import ma.istiqbal.rollout.site.Site;
import ma.istiqbal.rollout.site.Sites;
import org.springframework.stereotype.Component;

/** The rules of a plan, and with what exists elsewhere; all broken ones are told at once. */
@Component
class DeploymentRules {

    private final Phases phases;
    private final Sites sites;
    private final Partners partners;
    private final Calendars calendars;

    DeploymentRules(Phases phases, Sites sites, Partners partners, Calendars calendars) {
        this.phases = phases;
        this.sites = sites;
        this.partners = partners;
        this.calendars = calendars;
    }

    /**
     * The deployment that begins.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    Deployment check(BeginDeployment body, String editor) {
        List<Violation> broken = new ArrayList<>();
        checkPhase(body, broken);
        Optional<Site> site = sites.find(body.site());
        checkSite(body.site(), site, broken);
        List<Milestone> unplanned = Stream.of(Stage.values()).map(Milestone::of).toList();
        if (body.milestones() != null) {
            broken.addAll(PlanRules.broken(body.milestones(), unplanned, daysOf(body.site(), site, broken)));
        }
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        return new Deployment(
                Deployment.code(body.phase(), body.site()),
                body.phase(),
                body.site(),
                site.orElseThrow().partner(),
                site.orElseThrow().timeZone(),
                body.milestones() == null ? unplanned : PlanRules.planned(unplanned, body.milestones()),
                List.of(),
                List.of(editor));
    }

    /**
     * The stages as they are planned anew.
     *
     * @throws ImpossibleRequest when a rule is broken
     */
    List<Milestone> check(Deployment deployment, List<PlannedStage> plan) {
        List<Violation> broken = PlanRules.broken(plan, deployment.milestones(), calendars.ofSite(deployment.site()));
        if (!broken.isEmpty()) {
            throw new ImpossibleRequest(broken);
        }
        return PlanRules.planned(deployment.milestones(), plan);
    }

    /** The days of a site that cannot be deployed are all days: what starts too early by these is refused with it. */
    private WorkingDays daysOf(String code, Optional<Site> site, List<Violation> broken) {
        Optional<WorkingDays> days = calendars.find(code);
        if (site.isPresent() && days.isEmpty()) {
            broken.add(Violation.at("/site", "SITE_WITHOUT_CALENDAR", code));
        }
        return days.orElse(day -> true);
    }

    private void checkPhase(BeginDeployment body, List<Violation> broken) {
        Optional<Phase> phase = phases.find(body.phase()).map(stored -> stored.state());
        if (phase.isEmpty()) {
            broken.add(Violation.at("/phase", "NO_SUCH_PHASE", body.phase()));
        } else if (phase.get().status().over()) {
            broken.add(Violation.at("/phase", "PHASE_IS_OVER", body.phase()));
        } else if (!phase.get().plan().sites().contains(body.site())) {
            broken.add(Violation.at("/site", "SITE_NOT_IN_PHASE", body.site(), body.phase()));
        }
    }

    private void checkSite(String code, Optional<Site> site, List<Violation> broken) {
        if (site.isEmpty()) {
            broken.add(Violation.at("/site", "NO_SUCH_SITE", code));
            return;
        }
        if (!site.get().canBeDeployed()) {
            broken.add(Violation.at(
                    "/site", "SITE_NOT_DEPLOYABLE", code, site.get().lifecycle()));
        }
        if (!partners.isActive(site.get().partner())) {
            broken.add(Violation.at("/site", "OWNER_NOT_ACTIVE", site.get().partner()));
        }
    }
}
