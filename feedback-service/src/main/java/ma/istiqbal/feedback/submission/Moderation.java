package ma.istiqbal.feedback.submission;

/** What was decided of a submission. Ratings count in every state but EXCLUDED. */
public enum Moderation {
    CLEAN,
    QUARANTINED,
    EXCLUDED;

    public boolean counts() {
        return this != EXCLUDED;
    }
}
