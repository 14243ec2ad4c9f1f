package ma.istiqbal.rollout.phase;

import java.util.List;
import java.util.function.BooleanSupplier;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.remote.UpstreamUnavailable;
import ma.istiqbal.rollout.site.Sites;
import org.springframework.stereotype.Component;

/** Asks for the facts behind the guards. Silence is UNKNOWN, and UNKNOWN refuses. */
@Component
class Guards {

    private final Sites sites;
    private final PhaseDeployments deployments;

    Guards(Sites sites, PhaseDeployments deployments) {
        this.sites = sites;
        this.deployments = deployments;
    }

    List<GuardResult> evaluate(Phase phase, Transition transition, TransitionRequest request, Caller caller) {
        return transition.guards().stream()
                .map(guard -> evaluate(guard, phase, request, caller))
                .toList();
    }

    private GuardResult evaluate(Guard guard, Phase phase, TransitionRequest request, Caller caller) {
        List<String> named = phase.plan().sites();
        return switch (guard) {
            case PLANNED_DATES_SET -> GuardResult.of(guard, phase.plan().planned() != null);
            case SITES_NAMED -> GuardResult.of(guard, !named.isEmpty());
            case SITES_EXIST -> ask(guard, () -> sites.allExist(named));
            case BASELINE_SET -> GuardResult.of(guard, phase.baseline() != null);
            case SITES_DEPLOYED ->
                GuardResult.of(guard, deployments.sitesIn(phase.code()).containsAll(named));
            case NO_DEPLOYMENT_RUNNING -> GuardResult.of(guard, !deployments.anyOpenIn(phase.code()));
            case NOT_THE_EDITOR -> GuardResult.of(guard, !phase.editors().contains(caller.subject()));
            case REASON_GIVEN -> GuardResult.of(guard, request.reason() != null);
        };
    }

    private static GuardResult ask(Guard guard, BooleanSupplier fact) {
        try {
            return GuardResult.of(guard, fact.getAsBoolean());
        } catch (UpstreamUnavailable silent) {
            return GuardResult.unknown(guard);
        }
    }
}
