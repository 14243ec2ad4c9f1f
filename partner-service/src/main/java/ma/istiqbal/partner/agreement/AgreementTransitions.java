package ma.istiqbal.partner.agreement;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.springframework.stereotype.Component;

/** Moves an agreement through its life by hand; {@link AgreementClock} does it by the calendar. */
@Component
class AgreementTransitions {

    private final Agreements agreements;
    private final AgreementGuards guards;
    private final Coverage coverage;
    private final ProgrammeDay day;
    private final Transitions<Agreement, AgreementStatus, AgreementGuard> transitions;

    AgreementTransitions(
            Agreements agreements, AgreementGuards guards, Coverage coverage, ProgrammeDay day, MeterRegistry metrics) {
        this.agreements = agreements;
        this.guards = guards;
        this.coverage = coverage;
        this.day = day;
        this.transitions =
                new Transitions<>(AgreementLifecycle.TABLE, Agreement::lifecycle, agreements::recordRefusal, metrics);
    }

    Stored<Agreement> make(Stored<Agreement> stored, AgreementTransitionRequest request, Caller caller) {
        Agreement agreement = stored.state();
        Transition<AgreementStatus, AgreementGuard> transition;
        do {
            transition = transitions.permit(
                    stored, request.to(), request.reason(), caller, guards.of(agreement, request, caller));
            // Another may have been signed since the guards looked: asked again, they tell it.
        } while (transition.guards().contains(AgreementGuard.NO_OVERLAP)
                && !coverage.reserve(stored).isEmpty());
        return agreements.replace(
                stored, agreement.becoming(transition, firstDay(agreement, transition)), made(caller, request));
    }

    private LocalDate firstDay(Agreement agreement, Transition<AgreementStatus, AgreementGuard> transition) {
        return transition.to() == AgreementStatus.SUPERSEDED
                ? guards.successorOf(agreement.code())
                        .map(successor -> successor.terms().effectiveFrom())
                        .orElseThrow()
                : day.today();
    }

    private static Change made(Caller caller, AgreementTransitionRequest request) {
        Change change = Change.by(caller, "transitioned").because(request.reason());
        return request.noticeGivenOn() == null
                ? change
                : change.with("noticeGivenOn", request.noticeGivenOn().toString());
    }

    List<Outlook<AgreementStatus>> outlook(Agreement agreement, Caller caller) {
        return transitions.outlook(
                agreement,
                caller,
                transition ->
                        guards.of(agreement, new AgreementTransitionRequest(transition.to(), null, null), caller));
    }
}
