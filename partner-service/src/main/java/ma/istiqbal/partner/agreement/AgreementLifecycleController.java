package ma.istiqbal.partner.agreement;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNERS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agreements/{code}")
@Tag(name = "Agreements")
class AgreementLifecycleController {

    private final Agreements agreements;
    private final AgreementTransitions transitions;
    private final ChangeFeed changes;

    AgreementLifecycleController(Agreements agreements, AgreementTransitions transitions, ChangeFeed changes) {
        this.agreements = agreements;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Operation(
            summary = "What an agreement can become",
            description = "Every transition from the agreement's state, whether the caller's role may make it, and how "
                    + "its guards stand now. EFFECTIVE and EXPIRED are entered by the clock. UNKNOWN never passes.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR, PARTNERS_READ})
    AgreementOutlook outlook(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Agreement agreement = agreements.get(code, caller.scope()).state();
        return new AgreementOutlook(transitions.outlook(agreement, caller));
    }

    @Operation(
            summary = "Move an agreement to another state",
            description = "409 lists every guard that does not hold. Refused attempts are recorded in the history.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<AgreementView> transition(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody AgreementTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Agreement> before = expected.of(agreements.get(code, caller.scope()));
        return Representation.of(transitions.make(before, body, caller), stored -> AgreementView.of(stored, caller));
    }

    @Operation(summary = "What happened to an agreement", description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        agreements.get(code, caller.scope());
        return changes.historyOf("agreement", code, from.position(), from.size(), caller);
    }

    record AgreementOutlook(List<Outlook<AgreementStatus>> items) {}
}
