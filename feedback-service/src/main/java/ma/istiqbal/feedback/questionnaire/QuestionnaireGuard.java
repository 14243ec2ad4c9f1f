package ma.istiqbal.feedback.questionnaire;

/** A condition of a transition of a questionnaire. A refused transition lists all that do not hold. */
enum QuestionnaireGuard {
    /** There is a question, and the core questionnaire is answered with one tap. */
    ONE_TAP_ENOUGH,
    /** Arabic and French say exactly the same things, and English nothing else. */
    TEXTS_COMPLETE,
    /** No question code means something else than in another version. */
    MEANINGS_KEPT,
    /** Whoever publishes has not written a part of it. */
    NOT_THE_EDITOR,
    /** Points always have a version to ask: the newest one stays. */
    NEWER_CORE_PUBLISHED,
    /** A reason is given. */
    REASON_GIVEN
}
