package ma.istiqbal.feedback.questionnaire;

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
import ma.istiqbal.feedback.questionnaire.QuestionnaireTransitions.QuestionnaireTransitionRequest;
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
@RequestMapping("/api/v1/questionnaires/{id}")
@Tag(name = "Questionnaires")
class QuestionnaireLifecycleController {

    private final Questionnaires questionnaires;
    private final QuestionnaireTransitions transitions;
    private final ChangeFeed changes;

    QuestionnaireLifecycleController(
            Questionnaires questionnaires, QuestionnaireTransitions transitions, ChangeFeed changes) {
        this.questionnaires = questionnaires;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Operation(
            summary = "What a version of a questionnaire can become",
            description = "Every transition from its state, whether the caller's role may make it, and how its guards "
                    + "stand now.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, FEEDBACK_READ})
    QuestionnaireOutlook outlook(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new QuestionnaireOutlook(
                transitions.outlook(questionnaires.get(id).state(), caller));
    }

    @Operation(
            summary = "Review, publish or retire a version of a questionnaire",
            description = "409 lists every guard that does not hold: texts that are missing in a language, codes that "
                    + "would change their meaning. Published, it never changes, and points ask the newest published "
                    + "version of core within a minute.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<QuestionnaireView> transition(
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody QuestionnaireTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Questionnaire> before = expected.of(questionnaires.get(id));
        return Representation.of(
                transitions.make(before, body, caller), version -> QuestionnaireView.of(version, caller));
    }

    @Operation(
            summary = "What happened to a version of a questionnaire",
            description = "Its change records, oldest first.")
    @GetMapping("/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String id, @Valid @ModelAttribute FeedRequest from, @AuthenticationPrincipal Caller caller) {
        return changes.historyOf("questionnaire", questionnaires.get(id).id(), from.position(), from.size(), caller);
    }

    record QuestionnaireOutlook(List<Outlook<QuestionnaireState>> items) {}
}
