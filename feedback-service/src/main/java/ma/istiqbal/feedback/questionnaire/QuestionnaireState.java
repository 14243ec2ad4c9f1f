package ma.istiqbal.feedback.questionnaire;

/** Where a version of a questionnaire is in its life; {@link QuestionnaireLifecycle} tells what can follow. */
public enum QuestionnaireState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
