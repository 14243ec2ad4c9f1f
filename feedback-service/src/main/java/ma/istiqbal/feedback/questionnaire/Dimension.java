package ma.istiqbal.feedback.questionnaire;

/** What a question is about: the programme's three objectives, and whether the visit served its purpose. */
public enum Dimension {
    RECEPTION,
    RESPONSIVENESS,
    INTEGRITY,
    OUTCOME
}
