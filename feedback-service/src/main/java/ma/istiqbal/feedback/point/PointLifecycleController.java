package ma.istiqbal.feedback.point;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.FEEDBACK_READ;
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
@RequestMapping("/api/v1/feedback-points/{publicId}")
@Tag(name = "Feedback points")
class PointLifecycleController {

    private final Points points;
    private final PointTransitions transitions;
    private final PointViews views;
    private final ChangeFeed changes;

    PointLifecycleController(Points points, PointTransitions transitions, PointViews views, ChangeFeed changes) {
        this.points = points;
        this.transitions = transitions;
        this.views = views;
        this.changes = changes;
    }

    @Operation(
            summary = "What a feedback point can become",
            description = "Every transition from the point's state, whether the caller's role may make it, and how its "
                    + "guards stand while no reason is given.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, FEEDBACK_READ})
    PointOutlook outlook(@PathVariable String publicId, @AuthenticationPrincipal Caller caller) {
        FeedbackPoint point = points.get(publicId, caller.scope()).state();
        return new PointOutlook(transitions.outlook(point, caller));
    }

    @Operation(
            summary = "Move a feedback point to another state",
            description = "REVOKED is for ever: its poster then answers that it is no longer valid. To suspend or to "
                    + "revoke needs a reason. ACTIVE needs a site that hears citizens or is being prepared, and a declaration to "
                    + "the CNDP. Refused attempts are recorded in the history.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PointView> transition(
            @PathVariable String publicId,
            ExpectedVersion expected,
            @RequestBody PointTransitions.TransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<FeedbackPoint> before = expected.of(points.get(publicId, caller.scope()));
        return Representation.of(transitions.make(before, body, caller), point -> views.of(point, caller));
    }

    @Operation(summary = "What happened to a feedback point", description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String publicId,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        points.get(publicId, caller.scope());
        return changes.historyOf("feedback-point", publicId, from.position(), from.size(), caller);
    }

    record PointOutlook(List<Outlook<PointState>> items) {}
}
