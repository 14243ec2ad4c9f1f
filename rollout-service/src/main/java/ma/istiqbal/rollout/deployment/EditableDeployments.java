package ma.istiqbal.rollout.deployment;

import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.rollout.phase.PhaseOver;
import ma.istiqbal.rollout.phase.Phases;
import org.springframework.stereotype.Component;

/** Deployments that a caller may see, in the version the caller knows, of a phase that is not over. */
@Component
class EditableDeployments {

    private final Deployments deployments;
    private final Phases phases;

    EditableDeployments(Deployments deployments, Phases phases) {
        this.deployments = deployments;
        this.phases = phases;
    }

    Stored<Deployment> get(String code, ExpectedVersion expected, Caller caller) {
        Stored<Deployment> deployment = expected.of(deployments.get(code, caller.scope()));
        if (isFrozen(deployment.state())) {
            throw new PhaseOver(deployment.state().phase());
        }
        return deployment;
    }

    /** Whether nobody changes the deployment any more, because its phase is over. */
    boolean isFrozen(Deployment deployment) {
        return phases.find(deployment.phase())
                .filter(stored -> stored.state().status().over())
                .isPresent();
    }
}
