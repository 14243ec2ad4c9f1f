package ma.istiqbal.feedback.publication;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves an edition through its life. */
@Component
class PublicationTransitions {

    private final Publications publications;
    private final Transitions<Publication, PublicationState, PublicationGuard> transitions;
    private final PublicResults results;
    private final Clock clock;

    PublicationTransitions(Publications publications, PublicResults results, MeterRegistry metrics, Clock clock) {
        this.publications = publications;
        this.results = results;
        this.transitions =
                new Transitions<>(PublicationLifecycle.TABLE, Publication::state, publications::recordRefusal, metrics);
        this.clock = clock;
    }

    /** Body that asks for another state. */
    record PublicationTransitionRequest(
            @NotNull PublicationState to,
            @Nullable @Text(max = 2000, required = false) String reason) {}

    Stored<Publication> make(Stored<Publication> stored, PublicationTransitionRequest request, Caller caller) {
        Transition<PublicationState, PublicationGuard> transition = transitions.permit(
                stored, request.to(), request.reason(), caller, guards(stored.state(), request.reason(), caller));
        Stored<Publication> moved = publications.replace(
                stored,
                stored.state().becoming(transition, request.reason(), clock.instant()),
                Change.by(caller, "transitioned").because(request.reason()));
        results.lookAgain();
        return moved;
    }

    List<Outlook<PublicationState>> outlook(Publication publication, Caller caller) {
        return transitions.outlook(publication, caller, transition -> guards(publication, null, caller));
    }

    private static Function<PublicationGuard, Outcome> guards(
            Publication publication, @Nullable String reason, Caller caller) {
        return guard -> Outcome.of(
                switch (guard) {
                    case NOT_THE_PREPARER -> !caller.subject().equals(publication.preparedBy());
                    case REASON_GIVEN -> reason != null;
                });
    }
}
