package ma.istiqbal.feedback.questionnaire;

/** How a question is answered. */
public enum Kind {
    /** Five faces, from 1 (worst) to 5. */
    SMILEY5,
    /** From 1 (not at all) to 5 (fully). */
    SCALE5,
    /** One option of a closed list. */
    SINGLE,
    /** One option, each a span of minutes. */
    DURATION_BUCKET,
    TEXT
}
