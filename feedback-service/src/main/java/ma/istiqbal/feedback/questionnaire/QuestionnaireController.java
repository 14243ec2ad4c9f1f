package ma.istiqbal.feedback.questionnaire;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.FEEDBACK_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.web.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/questionnaires")
@Tag(name = "Questionnaires", description = "What citizens are asked; a published version never changes")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, FEEDBACK_READ})
class QuestionnaireController {

    private final Questionnaires questionnaires;

    QuestionnaireController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @Operation(summary = "List questionnaires", description = "Every version of every questionnaire, in pages.")
    @GetMapping
    ResponseEntity<Page<QuestionnaireView>> list(@Valid @ModelAttribute Query query) {
        return questionnaires.page(query.page()).map(QuestionnaireView::of).asResponse();
    }

    @Operation(summary = "One version of a questionnaire")
    @GetMapping("/{id}")
    ResponseEntity<QuestionnaireView> one(@PathVariable String id) {
        return Representation.of(questionnaires.get(id), QuestionnaireView::of);
    }

    record Query(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Size(max = 60) String sort,
            @Nullable Instant updatedSince) {

        PageRequest page() {
            return PageRequest.of(limit, cursor, sort, updatedSince, null, Questionnaires.SORTING);
        }
    }

    @Schema(name = "Questionnaire")
    record QuestionnaireView(
            @Schema(example = "core-1") String id,
            @Schema(example = "core") String code,
            @Schema(example = "1") int version,
            Questionnaire.Status status,
            List<QuestionnaireForm.Item> questions,
            Instant createdAt) {

        static QuestionnaireView of(Stored<Questionnaire> stored) {
            QuestionnaireForm form = QuestionnaireForm.of(stored.state());
            return new QuestionnaireView(
                    stored.id(),
                    form.code(),
                    form.version(),
                    stored.state().status(),
                    form.questions(),
                    stored.createdAt());
        }
    }
}
