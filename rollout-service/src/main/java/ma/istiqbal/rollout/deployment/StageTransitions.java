package ma.istiqbal.rollout.deployment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.rollout.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Moves the stages of a deployment through their lives. */
@Component
class StageTransitions {

    private final Deployments deployments;
    private final ProgrammeClock clock;
    private final DeploymentMetrics metrics;
    private final Map<Stage, Transitions<Deployment, StageState, StageGuard>> transitions = new EnumMap<>(Stage.class);

    StageTransitions(Deployments deployments, ProgrammeClock clock, DeploymentMetrics metrics, MeterRegistry registry) {
        this.deployments = deployments;
        this.clock = clock;
        this.metrics = metrics;
        for (Stage stage : Stage.values()) {
            transitions.put(
                    stage,
                    new Transitions<>(
                            StageLifecycle.TABLE,
                            stage.name(),
                            deployment -> deployment.milestone(stage).state(),
                            deployments::recordRefusal,
                            registry));
        }
    }

    Stored<Deployment> make(Stored<Deployment> stored, Stage stage, StageRequest request, Caller caller) {
        Deployment deployment = stored.state();
        Milestone milestone = deployment.milestone(stage);
        if (milestone.already(request.to(), request.on())) {
            return stored;
        }
        of(stage)
                .permit(
                        stored,
                        request.to(),
                        request.reason(),
                        caller,
                        guards(deployment, milestone, request)::outcome);
        Deployment next = deployment.with(milestone.becoming(request.to(), request.on(), request.reason()));
        Change change = Change.by(caller, "stage-transitioned")
                .because(request.reason())
                .with("stage", stage.name())
                .with("to", request.to().name());
        Stored<Deployment> moved = deployments.replace(stored, next, change);
        metrics.transitioned(stage, request.to());
        return moved;
    }

    List<Outlook<StageState>> outlook(Deployment deployment, Stage stage, Caller caller) {
        Milestone milestone = deployment.milestone(stage);
        return of(stage)
                .outlook(
                        deployment,
                        caller,
                        transition ->
                                guards(deployment, milestone, new StageRequest(transition.to(), null, null))::outcome);
    }

    private Transitions<Deployment, StageState, StageGuard> of(Stage stage) {
        return Objects.requireNonNull(transitions.get(stage));
    }

    private StageGuards guards(Deployment deployment, Milestone milestone, StageRequest request) {
        return new StageGuards(deployment, milestone, request, clock.todayIn(deployment.timeZone()));
    }
}
