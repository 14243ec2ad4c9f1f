package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import org.springframework.http.HttpStatus;

/** The point cannot change state so. */
final class PointTransitionRefused extends Refusal {

    PointTransitionRefused(PointState from, PointState to, Violation why) {
        super(HttpStatus.CONFLICT, "FEEDBACK_POINT_TRANSITION_REFUSED", from.name(), to.name());
        violations(java.util.List.of(why));
    }
}
