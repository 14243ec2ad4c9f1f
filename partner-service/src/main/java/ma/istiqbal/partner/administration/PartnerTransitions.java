package ma.istiqbal.partner.administration;

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
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.springframework.stereotype.Component;

/** Moves a partner along the pipeline. */
@Component
class PartnerTransitions {

    private final Partners partners;
    private final Commitments commitments;
    private final ProgrammeDay day;
    private final Transitions<Partner, PartnerStatus, PartnerGuard> transitions;

    PartnerTransitions(Partners partners, Commitments commitments, ProgrammeDay day, MeterRegistry metrics) {
        this.partners = partners;
        this.commitments = commitments;
        this.day = day;
        this.transitions = new Transitions<>(PartnerLifecycle.TABLE, Partner::status, partners::recordRefusal, metrics);
    }

    Stored<Partner> make(Stored<Partner> stored, PartnerTransitionRequest request, Caller caller) {
        Partner partner = stored.state();
        Transition<PartnerStatus, PartnerGuard> transition =
                transitions.permit(stored, request.to(), request.reason(), caller, guards(partner, request, caller));
        return partners.replace(
                stored,
                partner.becoming(transition),
                Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<PartnerStatus>> outlook(Partner partner, Caller caller) {
        return transitions.outlook(
                partner,
                caller,
                transition -> guards(partner, new PartnerTransitionRequest(transition.to(), null), caller));
    }

    private Function<PartnerGuard, Outcome> guards(Partner partner, PartnerTransitionRequest request, Caller caller) {
        return guard -> Outcome.of(
                switch (guard) {
                    case FOCAL_POINT_NAMED -> partner.hasFocalPointOn(day.today());
                    case LEGAL_REFERENCE_GIVEN -> partner.profile().legalReference() != null;
                    case NO_AGREEMENT_IN_FORCE -> !commitments.bind(partner.code());
                    case NOT_THE_EDITOR -> !partner.editors().contains(caller.subject());
                    case REASON_GIVEN -> request.reason() != null;
                });
    }
}
