package ma.istiqbal.site.assessment;

/** Where an assessment is in its life; {@link AssessmentLifecycle} tells what can follow. */
public enum AssessmentState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    WITHDRAWN
}
