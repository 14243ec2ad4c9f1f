package ma.istiqbal.feedback.questionnaire;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a version of a questionnaire through its life. */
@Component
class QuestionnaireTransitions {

    private final Questionnaires questionnaires;
    private final Transitions<Questionnaire, QuestionnaireState, QuestionnaireGuard> transitions;

    QuestionnaireTransitions(Questionnaires questionnaires, MeterRegistry metrics) {
        this.questionnaires = questionnaires;
        this.transitions = new Transitions<>(
                QuestionnaireLifecycle.TABLE, Questionnaire::state, questionnaires::recordRefusal, metrics);
    }

    /** Body that asks for another state. */
    record QuestionnaireTransitionRequest(
            @NotNull QuestionnaireState to,
            @Nullable @Text(max = 2000, required = false) String reason) {}

    Stored<Questionnaire> make(Stored<Questionnaire> stored, QuestionnaireTransitionRequest request, Caller caller) {
        Questionnaire questionnaire = stored.state();
        Transition<QuestionnaireState, QuestionnaireGuard> transition = transitions.permitExplained(
                stored,
                request.to(),
                request.reason(),
                caller,
                guard -> violations(guard, questionnaire, request, caller));
        return questionnaires.replace(
                stored,
                questionnaire.becoming(transition),
                Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<QuestionnaireState>> outlook(Questionnaire questionnaire, Caller caller) {
        return transitions.outlook(
                questionnaire,
                caller,
                transition ->
                        outcomes(questionnaire, new QuestionnaireTransitionRequest(transition.to(), null), caller));
    }

    private Function<QuestionnaireGuard, Outcome> outcomes(
            Questionnaire questionnaire, QuestionnaireTransitionRequest request, Caller caller) {
        return guard ->
                Outcome.of(violations(guard, questionnaire, request, caller).isEmpty());
    }

    private List<Violation> violations(
            QuestionnaireGuard guard,
            Questionnaire questionnaire,
            QuestionnaireTransitionRequest request,
            Caller caller) {
        return switch (guard) {
            case ONE_TAP_ENOUGH -> unless(isWorthAsking(questionnaire), guard);
            case TEXTS_COMPLETE -> TextGaps.of(questionnaire);
            case MEANINGS_KEPT -> Meanings.changed(questionnaire.questions(), questionnaires.others(questionnaire));
            case NOT_THE_EDITOR -> unless(!questionnaire.editors().contains(caller.subject()), guard);
            case NEWER_CORE_PUBLISHED ->
                unless(!questionnaire.isCore() || questionnaires.hasNewerPublished(questionnaire), guard);
            case REASON_GIVEN -> unless(request.reason() != null, guard);
        };
    }

    private static boolean isWorthAsking(Questionnaire questionnaire) {
        return questionnaire.isCore()
                ? questionnaire.isAnsweredWithOneTap()
                : !questionnaire.questions().isEmpty();
    }

    private static List<Violation> unless(boolean holds, QuestionnaireGuard guard) {
        return holds ? List.of() : List.of(Violation.at("/to", guard + "_FAIL"));
    }
}
