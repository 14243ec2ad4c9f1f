package ma.istiqbal.rollout.phase;

import static ma.istiqbal.defaults.lifecycle.GuardResult.Outcome.asked;

import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.rollout.site.Sites;
import org.springframework.stereotype.Component;

/** Asks for the facts behind the guards. */
@Component
class PhaseGuards {

    private final Sites sites;
    private final PhaseDeployments deployments;

    PhaseGuards(Sites sites, PhaseDeployments deployments) {
        this.sites = sites;
        this.deployments = deployments;
    }

    Function<PhaseGuard, Outcome> of(Phase phase, TransitionRequest request, Caller caller) {
        List<String> named = phase.plan().sites();
        return guard -> switch (guard) {
            case PLANNED_DATES_SET -> Outcome.of(phase.plan().planned() != null);
            case SITES_NAMED -> Outcome.of(!named.isEmpty());
            case SITES_EXIST -> asked(() -> sites.allExist(named));
            case BASELINE_SET -> Outcome.of(phase.baseline() != null);
            case SITES_DEPLOYED -> Outcome.of(deployments.sitesIn(phase.code()).containsAll(named));
            case NO_DEPLOYMENT_RUNNING -> Outcome.of(!deployments.anyOpenIn(phase.code()));
            case NOT_THE_EDITOR -> Outcome.of(!phase.editors().contains(caller.subject()));
            case REASON_GIVEN -> Outcome.of(request.reason() != null);
        };
    }
}
