package ma.istiqbal.feedback.publication;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/publications/{id}/comments")
@Tag(name = "Publications")
class CommentController {

    private final Publications publications;
    private final Comments comments;

    CommentController(Publications publications, Comments comments) {
        this.publications = publications;
        this.comments = comments;
    }

    @Operation(
            summary = "What administrations say of a publication",
            description = "Oldest first. A partner reads its own comments only.")
    @GetMapping
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    ResponseEntity<Page<CommentView>> list(
            @PathVariable String id, @Valid @ModelAttribute Query query, @AuthenticationPrincipal Caller caller) {
        return comments.page(publications.get(id).id(), caller.scope(), query.limit(), query.cursor())
                .map(CommentView::of)
                .asResponse();
    }

    @Operation(
            summary = "Comment on figures before they are published",
            description = "For a partner, while the edition is PREPARED: what the programme should know of its own "
                    + "figures before everybody reads them. At most 20 of a partner; a comment cannot be changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed(PARTNER_MANAGER)
    ResponseEntity<CommentView> comment(
            @PathVariable String id, @RequestBody MakeComment body, @AuthenticationPrincipal Caller caller) {
        if (caller.partner() == null) {
            throw new AccessDeniedException("the account belongs to no partner");
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(CommentView.of(
                        comments.add(publications.get(id).state(), caller.partner(), body.text(), caller)));
    }

    record MakeComment(@Text(max = 2000) String text) {}

    record Query(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor) {}

    @Schema(name = "PublicationComment")
    record CommentView(
            @Schema(example = "2026-10.1.INTERIOR.1") String id,
            @Schema(example = "INTERIOR") String partner,
            String text,
            Instant createdAt) {

        static CommentView of(Stored<Comment> stored) {
            return new CommentView(
                    stored.id(), stored.state().partner(), stored.state().text(), stored.createdAt());
        }
    }
}
