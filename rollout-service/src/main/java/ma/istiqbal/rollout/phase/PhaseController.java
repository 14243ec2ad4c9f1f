package ma.istiqbal.rollout.phase;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INTEGRITY_OFFICER;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.ROLLOUT_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.rollout.ProgrammeClock;
import ma.istiqbal.rollout.phase.PhaseDetails.PlanPhase;
import ma.istiqbal.rollout.phase.PhaseDetails.PlanPhaseAnew;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/phases")
@Tag(name = "Phases", description = "The phases of the programme; every member of staff may read them")
@RolesAllowed({
    PROGRAMME_ADMIN,
    PROGRAMME_STAFF,
    PARTNER_MANAGER,
    SITE_MANAGER,
    AUDITOR,
    INTEGRITY_OFFICER,
    OPERATIONS,
    SERVICE,
    ROLLOUT_READ
})
class PhaseController {

    private final Phases phases;
    private final PhaseRules rules;
    private final PhaseTransitions transitions;
    private final ChangeFeed changes;
    private final ProgrammeClock clock;
    private final PhaseMetrics metrics;

    PhaseController(
            Phases phases,
            PhaseRules rules,
            PhaseTransitions transitions,
            ChangeFeed changes,
            ProgrammeClock clock,
            PhaseMetrics metrics) {
        this.phases = phases;
        this.rules = rules;
        this.transitions = transitions;
        this.changes = changes;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Operation(summary = "List phases", description = "Filtered and in pages.")
    @GetMapping
    ResponseEntity<Page<PhaseView>> list(
            @Valid @ModelAttribute PhaseQuery query, @AuthenticationPrincipal Caller caller) {
        return phases.page(query).map(phase -> view(phase, caller)).asResponse();
    }

    @Operation(summary = "One phase")
    @GetMapping("/{code}")
    ResponseEntity<PhaseView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return shown(phases.get(code), caller);
    }

    @Operation(summary = "Plan a phase", description = "It begins PLANNED. Its code can never be changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PhaseView> plan(@RequestBody PlanPhase body, @AuthenticationPrincipal Caller caller) {
        Phase phase = Phase.planned(body.code(), rules.check(body.code(), body), caller.subject());
        Stored<Phase> added = phases.add(phase, Change.by(caller, "planned"));
        metrics.planned(body.kind());
        return Representation.created("/api/v1/phases/" + phase.code(), added, stored -> view(stored, caller));
    }

    @Operation(
            summary = "Plan a phase anew",
            description =
                    "Replaces the whole plan; the baseline stays. Whoever edits a phase cannot approve it. One that is "
                            + "BASELINED becomes PLANNED again: a phase starts as it was approved.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PhaseView> planAnew(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody PlanPhaseAnew body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Phase> before = expected.of(phases.get(code));
        if (before.state().status().over()) {
            throw new PhaseOver(code);
        }
        Phase after = before.state().plannedAnew(rules.check(code, body), caller.subject());
        return shown(phases.replace(before, after, Change.by(caller, "planned-anew")), caller);
    }

    @Operation(
            summary = "What a phase can become",
            description =
                    "Every transition from the phase's status, whether the caller's role may make it, and how its "
                            + "guards stand now. UNKNOWN means that whoever should know gives no answer; it never passes.")
    @GetMapping("/{code}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, ROLLOUT_READ})
    TransitionList outlook(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return new TransitionList(transitions.outlook(phases.get(code).state(), caller));
    }

    @Operation(
            summary = "Move a phase to another status",
            description = "409 lists every guard that does not hold. Refused attempts are recorded in the history.")
    @PostMapping("/{code}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PhaseView> transition(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody TransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        return shown(transitions.make(expected.of(phases.get(code)), body, caller), caller);
    }

    @Operation(summary = "What happened to a phase", description = "Its change records, oldest first.")
    @GetMapping("/{code}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        phases.get(code);
        return changes.historyOf("phase", code, from.position(), from.size(), caller);
    }

    private ResponseEntity<PhaseView> shown(Stored<Phase> phase, Caller caller) {
        return Representation.of(phase, stored -> view(stored, caller));
    }

    private PhaseView view(Stored<Phase> phase, Caller caller) {
        return PhaseView.of(phase, caller, clock.today());
    }

    record TransitionList(List<Outlook<PhaseStatus>> items) {}
}
