package ma.istiqbal.rollout.deployment;

import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Moves a stage through its life; whatever is refused is recorded too. */
@Component
class StageTransitions {

    private final Deployments deployments;
    private final ProgrammeClock clock;
    private final DeploymentMetrics metrics;

    StageTransitions(Deployments deployments, ProgrammeClock clock, DeploymentMetrics metrics) {
        this.deployments = deployments;
        this.clock = clock;
        this.metrics = metrics;
    }

    Stored<Deployment> make(Stored<Deployment> stored, Stage stage, StageRequest request, Caller caller) {
        Milestone milestone = stored.state().milestone(stage);
        if (milestone.already(request.to(), request.on())) {
            return stored;
        }
        StageTransition transition = milestone
                .state()
                .transitionTo(request.to())
                .orElseThrow(() -> refused(
                        stored, stage, request, caller, StageTransitionRefused.unknown(milestone, request.to())));
        if (!transition.mayBeMadeBy(caller)) {
            throw refused(stored, stage, request, caller, new StageTransitionNotYours(stage, request.to()));
        }
        LocalDate today = clock.todayIn(stored.state().timeZone());
        List<StageGuard> failing = new StageGuards(stored.state(), milestone, request, today).failing(transition);
        if (!failing.isEmpty()) {
            throw refused(stored, stage, request, caller, StageTransitionRefused.by(failing, milestone, request.to()));
        }
        Deployment next = stored.state().with(milestone.becoming(request.to(), request.on(), request.reason()));
        Stored<Deployment> moved =
                deployments.replace(stored, next, change("stage-transitioned", stage, request, caller));
        metrics.transitioned(stage, request.to());
        return moved;
    }

    private <R extends Refusal> R refused(
            Stored<Deployment> deployment, Stage stage, StageRequest request, Caller caller, R refusal) {
        deployments.recordRefusal(
                deployment,
                change("stage-transition-refused", stage, request, caller)
                        .with("refusal", refusal.code())
                        .with(
                                "guards",
                                refusal.violations().stream()
                                        .map(Violation::code)
                                        .toList()));
        metrics.refused(stage, request.to());
        return refusal;
    }

    private static Change change(String verb, Stage stage, StageRequest request, Caller caller) {
        return Change.by(caller, verb)
                .because(request.reason())
                .with("stage", stage.name())
                .with("to", request.to().name());
    }
}
