package ma.istiqbal.rollout.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import ma.istiqbal.rollout.phase.PhaseDeployments;
import org.springframework.stereotype.Component;

/** Answers what a phase asks of its deployments. */
@Component
class DeploymentsOfPhase implements PhaseDeployments {

    private final Deployments deployments;

    DeploymentsOfPhase(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public boolean anyOpenIn(String phase) {
        return deployments.countOpenIn(phase) > 0;
    }

    @Override
    public Set<String> sitesIn(String phase) {
        return deployments.ofPhase(phase).stream()
                .map(deployment -> deployment.state().site())
                .collect(Collectors.toSet());
    }
}
