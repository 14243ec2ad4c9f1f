package ma.istiqbal.site.assessment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.Sites;
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
@RequestMapping("/api/v1/sites/{code}/assessments/{id}")
@Tag(name = "Assessments")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
class AssessmentLifecycleController {

    private final Sites sites;
    private final Assessments assessments;
    private final AssessmentTransitions transitions;
    private final ChangeFeed changes;

    AssessmentLifecycleController(
            Sites sites, Assessments assessments, AssessmentTransitions transitions, ChangeFeed changes) {
        this.sites = sites;
        this.assessments = assessments;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Operation(
            summary = "What an assessment can become",
            description = "Every transition from its state, whether the caller's role may make it, how its guards "
                    + "stand now, and which criteria are still to be answered.")
    @GetMapping("/transitions")
    AssessmentOutlook outlook(
            @PathVariable String code, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        return transitions.outlook(assessments.get(site, id, caller.scope()).state(), caller);
    }

    @Operation(
            summary = "Submit, approve, return or withdraw an assessment",
            description = "SUBMITTED computes the result. APPROVED and DRAFT (returned, with a reason) are for the "
                    + "heads of the programme, who have not written it. 409 lists every guard that does not hold.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    ResponseEntity<AssessmentView> transition(
            @PathVariable String code,
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody AssessmentTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        Stored<Assessment> before = expected.of(assessments.get(site, id, caller.scope()));
        return Representation.of(
                transitions.make(before, site, body, caller), stored -> AssessmentView.of(stored, caller));
    }

    @Operation(summary = "What happened to an assessment", description = "Its change records, oldest first.")
    @GetMapping("/history")
    EventPage history(
            @PathVariable String code,
            @PathVariable String id,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        Site site = sites.get(code, caller.scope()).state();
        String assessment = assessments.get(site, id, caller.scope()).id();
        return changes.historyOf("assessment", assessment, from.position(), from.size(), caller);
    }

    /** What an assessment can become, and what it still lacks. */
    @Schema(name = "AssessmentOutlook")
    record AssessmentOutlook(
            List<Outlook<AssessmentState>> items,

            @Schema(description = "Codes of the criteria that have no line yet")
            List<String> unanswered) {}
}
