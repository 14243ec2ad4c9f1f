package ma.istiqbal.defaults.lifecycle;

import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.http.HttpStatus;

/** The state cannot change so now; every guard that does not hold is listed. */
final class TransitionRefused extends Refusal {

    TransitionRefused(RefusalCodes codes, List<String> arguments, List<Violation> why) {
        super(HttpStatus.CONFLICT, codes.refused(), arguments.toArray());
        violations(why);
    }
}
