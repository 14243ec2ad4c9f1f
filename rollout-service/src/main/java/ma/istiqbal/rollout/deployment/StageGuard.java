package ma.istiqbal.rollout.deployment;

/** A condition of a stage's transition. A refused transition lists all that do not hold. */
public enum StageGuard {
    /** Every stage that this one waits for is done, or skipped together with what that one waits for. */
    PREDECESSORS_SETTLED,
    /** No stage that waits for this one, be it through a skipped one, has begun. */
    NO_SUCCESSOR_STARTED,
    /** Nothing that is known to block this stage, or the whole deployment, is unresolved. */
    NO_OPEN_BLOCKER,
    /** The day is given. */
    DATE_GIVEN,
    /** The day is given, or the reason why nobody knows it. */
    DATE_OR_REASON_GIVEN,
    /** The day has come, in the site's own time zone. */
    DATE_REACHED,
    /** A stage does not end before it began. */
    NOT_BEFORE_START,
    /** A stage neither begins nor ends before the day on which one that it waits for was done. */
    NOT_BEFORE_PREDECESSORS,
    /** A reason is given. */
    REASON_GIVEN
}
