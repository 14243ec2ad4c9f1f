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
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feedback")
@Tag(name = "Feedback", description = "What citizens said, personal data masked")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, FEEDBACK_READ})
class FeedbackController {

    private final Feedbacks feedbacks;

    FeedbackController(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Operation(
            summary = "List feedback",
            description = "What was said of the sites that the caller may see, newest first, in pages; excluded "
                    + "submissions only when asked for. A partner's system sees texts with the scope feedback.text.")
    @GetMapping
    ResponseEntity<Page<FeedbackView>> list(
            @Valid @ModelAttribute FeedbackQuery query, @AuthenticationPrincipal Caller caller) {
        return feedbacks
                .page(query.filter(), caller.scope(), query.page())
                .map(feedback -> FeedbackView.of(feedback, caller))
                .asResponse();
    }

    @Operation(summary = "One feedback")
    @GetMapping("/{id}")
    ResponseEntity<FeedbackView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Feedback feedback = feedbacks.get(id, caller.scope());
        return ResponseEntity.ok().eTag("\"" + feedback.revision() + "\"").body(FeedbackView.of(feedback, caller));
    }
}
