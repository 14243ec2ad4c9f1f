package ma.istiqbal.rollout.deployment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such deployment, or none that the caller may see. */
final class DeploymentNotFound extends Refusal {

    DeploymentNotFound(String code) {
        super(HttpStatus.NOT_FOUND, "DEPLOYMENT_NOT_FOUND", code);
    }
}
