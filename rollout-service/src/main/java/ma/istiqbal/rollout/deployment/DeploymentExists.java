package ma.istiqbal.rollout.deployment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The site has its deployment in this phase already. */
final class DeploymentExists extends Refusal {

    DeploymentExists(String code) {
        super(HttpStatus.CONFLICT, "DEPLOYMENT_EXISTS", code);
    }
}
