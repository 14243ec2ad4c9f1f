package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.FEEDBACK_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.feedback.questionnaire.WriteQuestionnaire.DraftQuestionnaire;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/questionnaires")
@Tag(name = "Questionnaires", description = "What citizens are asked; a published version never changes")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, FEEDBACK_READ})
class QuestionnaireController {

    private final Questionnaires questionnaires;
    private final QuestionnaireDrafts drafts;

    QuestionnaireController(Questionnaires questionnaires, QuestionnaireDrafts drafts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    @Operation(
            summary = "List questionnaires",
            description = "Every version of every questionnaire, filtered and in pages.")
    @GetMapping
    ResponseEntity<Page<QuestionnaireView>> list(
            @Valid @ModelAttribute Query query, @AuthenticationPrincipal Caller caller) {
        return questionnaires
                .page(query.code(), query.state(), query.page())
                .map(version -> QuestionnaireView.of(version, caller))
                .asResponse();
    }

    @Operation(summary = "One version of a questionnaire", description = "With its questions, conditions and texts.")
    @GetMapping("/{id}")
    ResponseEntity<QuestionnaireView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return view(questionnaires.get(id), caller);
    }

    @Operation(
            summary = "Begin the next version of a questionnaire",
            description = "It begins as an empty DRAFT or as the copy of another version; there is one draft of a "
                    + "questionnaire at a time.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<QuestionnaireView> begin(
            @RequestBody DraftQuestionnaire body, @AuthenticationPrincipal Caller caller) {
        Stored<Questionnaire> added = drafts.begin(body, caller);
        return Representation.created(
                "/api/v1/questionnaires/" + added.id(), added, version -> QuestionnaireView.of(version, caller));
    }

    @Operation(
            summary = "Write a draft anew",
            description = "Replaces questions and texts. A question code keeps one meaning over all versions of all "
                    + "questionnaires: every difference is named. Whoever writes a version cannot publish it.")
    @PutMapping("/{id}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<QuestionnaireView> revise(
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody WriteQuestionnaire body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Questionnaire> before = expected.of(questionnaires.get(id));
        return view(drafts.revise(before, body, caller), caller);
    }

    private static ResponseEntity<QuestionnaireView> view(Stored<Questionnaire> stored, Caller caller) {
        return Representation.of(stored, version -> QuestionnaireView.of(version, caller));
    }

    record Query(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Size(max = 60) String sort,
            @Nullable Instant updatedSince,

            @Nullable @Pattern(regexp = WriteQuestionnaire.CODE)
            String code,

            @Nullable QuestionnaireState state) {

        PageRequest page() {
            return PageRequest.of(limit, cursor, sort, updatedSince, null, Questionnaires.SORTING);
        }
    }
}
