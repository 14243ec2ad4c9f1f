package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.defaults.lifecycle.Who.ADMIN;
import static ma.istiqbal.defaults.lifecycle.Who.STAFF;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.MEANINGS_KEPT;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.NEWER_CORE_PUBLISHED;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.NOT_THE_EDITOR;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.ONE_TAP_ENOUGH;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.REASON_GIVEN;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireGuard.TEXTS_COMPLETE;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.DRAFT;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.IN_REVIEW;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.PUBLISHED;
import static ma.istiqbal.feedback.questionnaire.QuestionnaireState.RETIRED;

import ma.istiqbal.defaults.lifecycle.Lifecycle;
import ma.istiqbal.defaults.lifecycle.Transition;

/** The life of a version of a questionnaire: the whole table. */
final class QuestionnaireLifecycle {

    static final Lifecycle<QuestionnaireState, QuestionnaireGuard> TABLE = Lifecycle.of(
            "QUESTIONNAIRE",
            Transition.of(DRAFT, IN_REVIEW, STAFF, ONE_TAP_ENOUGH, TEXTS_COMPLETE, MEANINGS_KEPT),
            Transition.of(IN_REVIEW, DRAFT, STAFF, REASON_GIVEN),
            Transition.of(IN_REVIEW, PUBLISHED, ADMIN, ONE_TAP_ENOUGH, TEXTS_COMPLETE, MEANINGS_KEPT, NOT_THE_EDITOR),
            Transition.of(PUBLISHED, RETIRED, ADMIN, NEWER_CORE_PUBLISHED, REASON_GIVEN));

    private QuestionnaireLifecycle() {}
}
