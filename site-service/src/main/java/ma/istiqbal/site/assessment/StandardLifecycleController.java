package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

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
@RequestMapping("/api/v1/standards/{code}/versions/{version}")
@Tag(name = "Standards")
class StandardLifecycleController {

    private final Standards standards;
    private final StandardTransitions transitions;
    private final ChangeFeed changes;

    StandardLifecycleController(Standards standards, StandardTransitions transitions, ChangeFeed changes) {
        this.standards = standards;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Operation(
            summary = "What a version of a standard can become",
            description = "Every transition from its state, whether the caller's role may make it, and how its guards "
                    + "stand now.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    StandardOutlook outlook(
            @PathVariable String code, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        return new StandardOutlook(
                transitions.outlook(standards.get(code, version).state(), caller));
    }

    @Operation(
            summary = "Publish or retire a version of a standard",
            description = "409 lists every guard that does not hold. Published, it never changes; retired, no "
                    + "assessment begins with it any more.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<StandardView> transition(
            @PathVariable String code,
            @PathVariable int version,
            ExpectedVersion expected,
            @RequestBody StandardTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Standard> before = expected.of(standards.get(code, version));
        return Representation.of(transitions.make(before, body, caller), stored -> StandardView.of(stored, caller));
    }

    @Operation(summary = "What happened to a version of a standard", description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @PathVariable int version,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        return changes.historyOf("standard", standards.get(code, version).id(), from.position(), from.size(), caller);
    }

    record StandardOutlook(List<Outlook<StandardState>> items) {}
}
