package ma.istiqbal.site.assessment;

/** Where a version of a standard is in its life; {@link StandardLifecycle} tells what can follow. */
public enum StandardState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
