package ma.istiqbal.feedback.publication;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.INDICATORS_READ;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.feedback.publication.PublicationTransitions.PublicationTransitionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/publications")
@Tag(name = "Publications", description = "Public figures of complete periods: made once, approved by a second person")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR, INDICATORS_READ})
class PublicationController {

    private final Publications publications;
    private final PublishedCells cells;
    private final Editions editions;
    private final PublicationTransitions transitions;
    private final ChangeFeed changes;

    PublicationController(
            Publications publications,
            PublishedCells cells,
            Editions editions,
            PublicationTransitions transitions,
            ChangeFeed changes) {
        this.publications = publications;
        this.cells = cells;
        this.editions = editions;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Operation(
            summary = "List publications",
            description = "Every edition of every month and quarter, filtered and in pages.")
    @GetMapping
    ResponseEntity<Page<PublicationView>> list(
            @Valid @ModelAttribute Query query, @AuthenticationPrincipal Caller caller) {
        return publications
                .page(query.period(), query.state(), query.page())
                .map(one -> PublicationView.of(one, caller))
                .asResponse();
    }

    @Operation(
            summary = "Prepare an edition",
            description = "A job prepares the first edition of every month and quarter 31 days after it is over, when "
                    + "no answer of it can arrive any more. By hand one begins the next: a correction of what was "
                    + "published, or another try after one was discarded. Its figures are made within a moment; "
                    + "whoever asked for it cannot publish it.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PublicationView> begin(
            @RequestBody PreparePublication body, @AuthenticationPrincipal Caller caller) {
        Stored<Publication> begun = editions.begin(Period.of(body.period()), body.correction(), caller);
        return Representation.created(
                "/api/v1/publications/" + begun.id(), begun, one -> PublicationView.of(one, caller));
    }

    @Operation(summary = "One publication", description = "What it is, and who may do what with it; figures apart.")
    @GetMapping("/{id}")
    ResponseEntity<PublicationView> one(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return Representation.of(publications.get(id), one -> PublicationView.of(one, caller));
    }

    @Operation(
            summary = "The figures of a publication",
            description = "Exactly as the public reads them, or will: before it is published, a partner sees those of "
                    + "its own and of its sites. In the order of the areas' codes.")
    @GetMapping("/{id}/figures")
    ResponseEntity<Page<AreaFigures>> figures(
            @PathVariable String id,
            @Valid @ModelAttribute FiguresQuery query,
            @AuthenticationPrincipal Caller caller) {
        return cells.page(publications.get(id).state(), query.level(), caller.scope(), query.limit(), query.cursor())
                .map(AreaFigures::of)
                .asResponse();
    }

    @Operation(
            summary = "What a publication can become",
            description = "Every transition from its state, whether the caller's role may make it, and how its guards "
                    + "stand now.")
    @GetMapping("/{id}/transitions")
    PublicationOutlook outlook(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new PublicationOutlook(transitions.outlook(publications.get(id).state(), caller));
    }

    @Operation(
            summary = "Publish, discard or retract a publication",
            description = "Published, its figures never change: they are retracted with a reason that everybody reads, "
                    + "or a later edition takes their place.")
    @PostMapping("/{id}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PublicationView> transition(
            @PathVariable String id,
            ExpectedVersion expected,
            @RequestBody PublicationTransitionRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Publication> before = expected.of(publications.get(id));
        return Representation.of(transitions.make(before, body, caller), one -> PublicationView.of(one, caller));
    }

    @Operation(summary = "What happened to a publication", description = "Its change records, oldest first.")
    @GetMapping("/{id}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String id, @Valid @ModelAttribute FeedRequest from, @AuthenticationPrincipal Caller caller) {
        return changes.historyOf("publication", publications.get(id).id(), from.position(), from.size(), caller);
    }

    record PublicationOutlook(List<Outlook<PublicationState>> items) {}

    /** Asks for an edition. */
    record PreparePublication(
            @NotNull @Pattern(regexp = Period.CODE) String period,

            @Nullable @Text(max = 2000, required = false) String correction) {}

    record FiguresQuery(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable Level level) {}

    record Query(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Size(max = 60) String sort,
            @Nullable Instant updatedSince,
            @Nullable @Pattern(regexp = Period.CODE) String period,
            @Nullable PublicationState state) {

        PageRequest page() {
            return PageRequest.of(limit, cursor, sort, updatedSince, null, Publications.SORTING);
        }
    }
}
