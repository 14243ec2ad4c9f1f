package ma.istiqbal.feedback.submission;

/** How the visit ended. */
public enum ExitReason {
    SERVED,
    PARTLY,
    REFUSED,
    LEFT_QUEUE,
    WRONG_PLACE,
    CLOSED
}
