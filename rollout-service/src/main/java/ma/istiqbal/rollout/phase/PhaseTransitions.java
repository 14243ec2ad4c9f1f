package ma.istiqbal.rollout.phase;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.lifecycle.Transition;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.rollout.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Moves a phase through its life. */
@Component
class PhaseTransitions {

    private final Phases phases;
    private final PhaseGuards guards;
    private final ProgrammeClock clock;
    private final Transitions<Phase, PhaseStatus, PhaseGuard> transitions;

    PhaseTransitions(Phases phases, PhaseGuards guards, ProgrammeClock clock, MeterRegistry metrics) {
        this.phases = phases;
        this.guards = guards;
        this.clock = clock;
        this.transitions = new Transitions<>(PhaseLifecycle.TABLE, Phase::status, phases::recordRefusal, metrics);
    }

    Stored<Phase> make(Stored<Phase> stored, TransitionRequest request, Caller caller) {
        Phase phase = stored.state();
        Transition<PhaseStatus, PhaseGuard> transition =
                transitions.permit(stored, request.to(), request.reason(), caller, guards.of(phase, request, caller));
        Phase next = phase.becoming(transition, clock.today(), request.reason());
        return phases.replace(stored, next, Change.by(caller, "transitioned").because(request.reason()));
    }

    List<Outlook<PhaseStatus>> outlook(Phase phase, Caller caller) {
        return transitions.outlook(
                phase, caller, transition -> guards.of(phase, new TransitionRequest(transition.to(), null), caller));
    }
}
