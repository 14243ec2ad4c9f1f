package ma.istiqbal.site.assessment;

/** A condition of a transition of a standard. A refused transition lists all that do not hold. */
enum StandardGuard {
    /** The title and every criterion have their text in Arabic and in French. */
    TEXTS_COMPLETE,
    /** Every objective of the programme has a criterion. */
    EVERY_OBJECTIVE_COVERED,
    /** No code serves another objective than in the versions before. */
    OBJECTIVES_KEPT,
    /** Whoever publishes has not written a part of it. */
    NOT_THE_EDITOR,
    /** A reason is given. */
    REASON_GIVEN
}
