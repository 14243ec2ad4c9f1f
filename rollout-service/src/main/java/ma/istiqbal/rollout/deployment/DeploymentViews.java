package ma.istiqbal.rollout.deployment;

import java.util.function.Function;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.calendar.Calendars;
import ma.istiqbal.rollout.phase.Phases;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows deployments as they stand today. */
@Component
class DeploymentViews {

    private final Phases phases;
    private final ProgrammeClock clock;
    private final Calendars calendars;

    DeploymentViews(Phases phases, ProgrammeClock clock, Calendars calendars) {
        this.phases = phases;
        this.clock = clock;
        this.calendars = calendars;
    }

    Lateness lateness() {
        return Lateness.now(phases, clock);
    }

    Schedule schedule(Deployment deployment) {
        return Schedule.of(
                deployment.milestones(), clock.todayIn(deployment.timeZone()), calendars.ofSite(deployment.site()));
    }

    Function<Stored<Deployment>, DeploymentView> to(Caller caller, Lateness lateness) {
        return stored -> DeploymentView.of(stored, schedule(stored.state()), lateness.of(stored.state()), caller);
    }

    ResponseEntity<DeploymentView> shown(Stored<Deployment> deployment, Caller caller) {
        return Representation.of(deployment, to(caller, lateness()));
    }
}
