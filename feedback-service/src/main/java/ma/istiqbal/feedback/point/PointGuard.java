package ma.istiqbal.feedback.point;

import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Reported;
import ma.istiqbal.defaults.problem.Violation;

/** A condition of a feedback point's transition. */
enum PointGuard implements Reported {
    /** A reason is given. */
    REASON_GIVEN,
    /** The site hears citizens, or is being prepared to: it goes live only with an active point. */
    SITE_HEARS_OR_WILL,
    /** The service point that it is about is open. */
    SERVICE_POINT_OPEN,
    /** The processing is declared to the data protection commission. */
    DECLARED_TO_CNDP;

    @Override
    public Violation violation(Outcome outcome) {
        return switch (this) {
            case REASON_GIVEN -> Violation.at("/reason", "REASON_NEEDED");
            case SITE_HEARS_OR_WILL, SERVICE_POINT_OPEN, DECLARED_TO_CNDP ->
                Violation.at("/to", name() + "_" + outcome);
        };
    }
}
