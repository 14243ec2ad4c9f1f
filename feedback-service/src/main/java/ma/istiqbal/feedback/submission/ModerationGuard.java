package ma.istiqbal.feedback.submission;

import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Reported;
import ma.istiqbal.defaults.problem.Violation;

/** A condition of a decision about a submission. */
enum ModerationGuard implements Reported {
    REASON_GIVEN,
    KIND_GIVEN,
    STILL_REVERSIBLE;

    @Override
    public Violation violation(Outcome outcome) {
        return switch (this) {
            case REASON_GIVEN -> Violation.at("/reason", "REASON_NEEDED");
            case KIND_GIVEN -> Violation.at("/as", "EXCLUSION_NEEDED");
            case STILL_REVERSIBLE -> Violation.at("/to", "EXCLUSION_FINAL", ModerationLifecycle.REVERSIBLE.toDays());
        };
    }
}
