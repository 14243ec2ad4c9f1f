package ma.istiqbal.rollout.deployment;

import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The deployment has no blocker with the number. */
final class BlockerNotFound extends Refusal {

    BlockerNotFound(int number) {
        super(HttpStatus.NOT_FOUND, "BLOCKER_NOT_FOUND", Integer.toString(number));
    }
}
