package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Reported;
import ma.istiqbal.defaults.problem.Violation;

/** A condition of a feedback point's transition. */
enum PointGuard implements Reported {
    /** A reason is given. */
    REASON_GIVEN;

    @Override
    public Violation violation(Outcome outcome) {
        return switch (this) {
            case REASON_GIVEN -> Violation.at("/reason", "REASON_NEEDED");
        };
    }
}
