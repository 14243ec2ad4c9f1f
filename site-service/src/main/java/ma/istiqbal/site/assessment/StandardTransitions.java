package ma.istiqbal.site.assessment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import org.springframework.stereotype.Component;

/** Moves a version of a standard through its life. */
@Component
class StandardTransitions {

    private final Standards standards;
    private final Transitions<Standard, StandardState, StandardGuard> transitions;

    StandardTransitions(Standards standards, MeterRegistry metrics) {
        this.standards = standards;
        this.transitions =
                new Transitions<>(StandardLifecycle.TABLE, Standard::state, standards::recordRefusal, metrics);
    }

    Stored<Standard> make(Stored<Standard> stored, StandardTransitionRequest request, Caller caller) {
        Transition<StandardState, StandardGuard> transition = transitions.permit(
                stored, request.to(), request.reason(), caller, guards(stored.state(), request, caller));
        Standard next = stored.state().becoming(transition);
        return standards.replace(stored, next, Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<StandardState>> outlook(Standard standard, Caller caller) {
        return transitions.outlook(
                standard,
                caller,
                transition -> guards(standard, new StandardTransitionRequest(transition.to(), null), caller));
    }

    private Function<StandardGuard, Outcome> guards(
            Standard standard, StandardTransitionRequest request, Caller caller) {
        return guard -> Outcome.of(
                switch (guard) {
                    case TEXTS_COMPLETE -> standard.saidInBothLanguages();
                    case EVERY_OBJECTIVE_COVERED -> standard.coversEveryObjective();
                    case OBJECTIVES_KEPT ->
                        standards.before(standard).stream().allMatch(standard::agreesOnObjectivesWith);
                    case NOT_THE_EDITOR -> !standard.editors().contains(caller.subject());
                    case REASON_GIVEN -> request.reason() != null;
                });
    }
}
