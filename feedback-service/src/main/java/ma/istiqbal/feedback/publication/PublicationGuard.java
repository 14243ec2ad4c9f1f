package ma.istiqbal.feedback.publication;

/** A condition of a transition of a publication. */
enum PublicationGuard {
    /** Whoever approves did not ask for it to be prepared. */
    NOT_THE_PREPARER,
    REASON_GIVEN
}
