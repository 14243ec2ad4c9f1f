package ma.istiqbal.rollout.phase;

import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.Refusal;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.rollout.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Moves a phase through its life-cycle; whatever is refused is recorded too. */
@Component
class PhaseTransitions {

    private final Phases phases;
    private final Guards guards;
    private final ProgrammeClock clock;
    private final PhaseMetrics metrics;

    PhaseTransitions(Phases phases, Guards guards, ProgrammeClock clock, PhaseMetrics metrics) {
        this.phases = phases;
        this.guards = guards;
        this.clock = clock;
        this.metrics = metrics;
    }

    Stored<Phase> make(Stored<Phase> stored, TransitionRequest request, Caller caller) {
        Phase phase = stored.state();
        PhaseStatus from = phase.status();
        Transition transition = from.transitionTo(request.to())
                .orElseThrow(() -> refused(stored, request, caller, TransitionRefused.unknown(from, request.to())));
        if (!transition.mayBeMadeBy(caller)) {
            throw refused(
                    stored, request, caller, new TransitionNotYours(request.to().name()));
        }
        List<GuardResult> failed = guards.evaluate(phase, transition, request, caller).stream()
                .filter(result -> !result.passed())
                .toList();
        if (!failed.isEmpty()) {
            throw refused(stored, request, caller, TransitionRefused.by(failed, from, request.to()));
        }
        Phase next = phase.becoming(transition, clock.today(), request.reason());
        Stored<Phase> moved =
                phases.replace(stored, next, Change.by(caller, "transitioned").because(request.reason()));
        metrics.transitioned(from, request.to());
        return moved;
    }

    private <R extends Refusal> R refused(Stored<Phase> phase, TransitionRequest request, Caller caller, R refusal) {
        phases.recordRefusal(
                phase,
                Change.by(caller, "transition-refused")
                        .because(request.reason())
                        .with("to", request.to().name())
                        .with("refusal", refusal.code())
                        .with(
                                "guards",
                                refusal.violations().stream()
                                        .map(Violation::code)
                                        .toList()));
        metrics.refused(phase.state().status(), request.to());
        return refusal;
    }

    /** Every transition from here with its guards as they stand now. */
    List<Outlook> outlook(Phase phase, Caller caller) {
        return phase.status().transitions().stream()
                .map(transition -> new Outlook(
                        transition.to(),
                        transition.mayBeMadeBy(caller),
                        guards.evaluate(phase, transition, new TransitionRequest(transition.to(), null), caller)))
                .toList();
    }

    /**
     * A transition as it stands now.
     *
     * @param yours whether the caller's role may make it
     * @param guards evaluated as if the request gave no reason
     */
    record Outlook(PhaseStatus to, boolean yours, List<GuardResult> guards) {}
}
