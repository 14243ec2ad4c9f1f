package ma.istiqbal.feedback.submission;

/** Why a submission does not count; nothing else takes one out of the figures. */
public enum Exclusion {
    SPAM,
    DUPLICATE,
    TEST
}
