package ma.istiqbal.feedback.submission;

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
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.feedback.point.OpenPoints;
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
@RequestMapping("/api/v1/feedback")
@Tag(name = "Feedback", description = "What citizens said, personal data masked")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, FEEDBACK_READ})
class FeedbackController {

    private final Feedbacks feedbacks;
    private final Exclusions exclusions;
    private final OpenPoints points;

    FeedbackController(Feedbacks feedbacks, Exclusions exclusions, OpenPoints points) {
        this.feedbacks = feedbacks;
        this.exclusions = exclusions;
        this.points = points;
    }

    @Operation(
            summary = "List feedback",
            description = "What was said of the sites that the caller may see, newest first, in pages; excluded "
                    + "submissions only when asked for. A partner's system sees texts with the scope feedback.text.")
    @GetMapping
    ResponseEntity<Page<FeedbackView>> list(
            @Valid @ModelAttribute FeedbackQuery query, @AuthenticationPrincipal Caller caller) {
        return feedbacks
                .page(query.filter(points::siteOf), caller.scope(), query.page())
                .map(feedback -> FeedbackView.of(feedback, caller))
                .asResponse();
    }

    @Operation(summary = "One feedback")
    @GetMapping("/{id}")
    ResponseEntity<FeedbackView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(feedbacks.get(id, caller.scope()), caller);
    }

    @Operation(
            summary = "What can be decided of a feedback",
            description = "Every decision from its state, whether the caller's role may make it, and how its guards "
                    + "stand while neither a reason nor a kind is given.")
    @GetMapping("/{id}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    FeedbackOutlook outlook(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new FeedbackOutlook(exclusions.outlook(feedbacks.get(id, caller.scope()), caller));
    }

    @Operation(
            summary = "Take a feedback out of the figures, or back",
            description = "EXCLUDED as SPAM, DUPLICATE or TEST and nothing else, with a reason; CLEAN again within 30 "
                    + "days. Whoever is rated never decides. Refused attempts are recorded, and make a new version.")
    @PostMapping("/{id}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<FeedbackView> decide(
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody Exclusions.DecideFeedback body,
            @AuthenticationPrincipal Caller caller) {
        return answer(exclusions.decide(id, expected, body, caller), caller);
    }

    @Operation(
            summary = "What was decided of a feedback",
            description = "Decisions and refused attempts, oldest first.")
    @GetMapping("/{id}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, AUDITOR})
    FeedbackHistory history(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new FeedbackHistory(feedbacks.get(id, caller.scope()).history().stream()
                .map(decision -> DecisionView.of(decision, caller))
                .toList());
    }

    private static ResponseEntity<FeedbackView> answer(Feedback feedback, Caller caller) {
        return ResponseEntity.ok().eTag("\"" + feedback.revision() + "\"").body(FeedbackView.of(feedback, caller));
    }

    record FeedbackOutlook(List<Outlook<Moderation>> items) {}

    record FeedbackHistory(List<DecisionView> items) {}
}
