package ma.istiqbal.site.assessment;

/** A condition of a transition of an assessment. A refused transition lists all that do not hold. */
enum AssessmentGuard {
    /** Every criterion of the standard has a score, or a reason why it is not applicable. */
    EVERY_CRITERION_ANSWERED,
    /** Not everything is said to be not applicable. */
    SOMETHING_APPLICABLE,
    /** Whoever approves has not written or submitted it. */
    NOT_THE_EDITOR,
    /** A reason is given. */
    REASON_GIVEN
}
