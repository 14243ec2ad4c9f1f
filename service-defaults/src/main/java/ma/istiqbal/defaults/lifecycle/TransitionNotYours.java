package ma.istiqbal.defaults.lifecycle;

import java.util.List;
import ma.istiqbal.defaults.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The transition is for others to make, or for the clock. */
final class TransitionNotYours extends Refusal {

    TransitionNotYours(RefusalCodes codes, List<String> arguments) {
        super(HttpStatus.FORBIDDEN, codes.notYours(), arguments.toArray());
    }
}
