package ma.istiqbal.partner.administration;

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
import ma.istiqbal.partner.programme.ProgrammeDay;
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
@RequestMapping("/api/v1/partners/{code}")
@Tag(name = "Partners")
class PartnerPipelineController {

    private final Partners partners;
    private final PartnerTransitions transitions;
    private final PartnerScope scopes;
    private final ChangeFeed changes;
    private final ProgrammeDay day;

    PartnerPipelineController(
            Partners partners,
            PartnerTransitions transitions,
            PartnerScope scopes,
            ChangeFeed changes,
            ProgrammeDay day) {
        this.partners = partners;
        this.transitions = transitions;
        this.scopes = scopes;
        this.changes = changes;
        this.day = day;
    }

    @Operation(
            summary = "What a partner can become",
            description = "Every transition from the partner's status, whether the caller's role may make it, and how "
                    + "its guards stand now.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR, PARTNERS_READ})
    PartnerOutlook outlook(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        Partner partner = partners.get(code, scopes.of(caller)).state();
        return new PartnerOutlook(transitions.outlook(partner, caller));
    }

    @Operation(
            summary = "Move a partner along the pipeline",
            description = "409 lists every guard that does not hold. Refused attempts are recorded in the history.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PartnerView> transition(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody PartnerTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Partner> before = expected.of(partners.get(code, scopes.of(caller)));
        return Representation.of(
                transitions.make(before, body, caller), stored -> PartnerView.of(stored, day.today(), caller));
    }

    @Operation(summary = "What happened to a partner", description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        partners.get(code, scopes.of(caller));
        return changes.historyOf("partner", code, from.position(), from.size(), caller);
    }

    record PartnerOutlook(List<Outlook<PartnerStatus>> items) {}
}
