package ma.istiqbal.rollout.deployment;

import java.util.function.Function;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.calendar.Calendars;
import ma.istiqbal.rollout.phase.Phases;
import org.jspecify.annotations.Nullable;
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

    Schedule schedule(Deployment deployment, @Nullable WorkingDays days) {
        return Schedule.of(deployment.milestones(), clock.todayIn(deployment.timeZone()), days);
    }

    /** For one page, or for one deployment. */
    Function<Stored<Deployment>, DeploymentView> to(Caller caller, Lateness lateness) {
        DaysOfPage days = new DaysOfPage(calendars);
        return stored -> {
            Deployment deployment = stored.state();
            SiteDays known = days.of(deployment);
            return DeploymentView.of(stored, schedule(deployment, known.days()), known.gap(), lateness, caller);
        };
    }

    ResponseEntity<DeploymentView> shown(Stored<Deployment> deployment, Caller caller) {
        return Representation.of(deployment, to(caller, lateness()));
    }
}
