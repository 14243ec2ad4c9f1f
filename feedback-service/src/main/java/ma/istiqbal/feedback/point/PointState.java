package ma.istiqbal.feedback.point;

/** Where a feedback point is in its life; {@link PointLifecycle} tells what can follow. */
public enum PointState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    REVOKED
}
