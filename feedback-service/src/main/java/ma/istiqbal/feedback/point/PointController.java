package ma.istiqbal.feedback.point;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.FEEDBACK_READ;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
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
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.paging.PageRequest;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.feedback.site.Code;
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
@RequestMapping("/api/v1/feedback-points")
@Tag(name = "Feedback points", description = "Where citizens are asked, and the signed codes of their posters")
@RolesAllowed({
    PROGRAMME_ADMIN,
    PROGRAMME_STAFF,
    PARTNER_MANAGER,
    SITE_MANAGER,
    AUDITOR,
    OPERATIONS,
    SERVICE,
    FEEDBACK_READ
})
class PointController {

    private final Points points;
    private final PointRules rules;
    private final PointViews views;

    PointController(Points points, PointRules rules, PointViews views) {
        this.points = points;
        this.rules = rules;
        this.views = views;
    }

    @Operation(summary = "List feedback points", description = "Those of the sites that the caller may see, in pages.")
    @GetMapping
    ResponseEntity<Page<PointView>> list(
            @Valid @ModelAttribute PointQuery query, @AuthenticationPrincipal Caller caller) {
        return views.of(points.page(query.site(), query.state(), caller.scope(), query.page()), caller)
                .asResponse();
    }

    @Operation(summary = "One feedback point")
    @GetMapping("/{publicId}")
    ResponseEntity<PointView> one(@PathVariable String publicId, @AuthenticationPrincipal Caller caller) {
        return Representation.of(points.get(publicId, caller.scope()), point -> views.of(point, caller));
    }

    @Operation(
            summary = "Set up a feedback point",
            description = "It begins its life DRAFT and belongs to its site for ever. A live site has one by itself.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PointView> setUp(@RequestBody PointRules.SetUpPoint body, @AuthenticationPrincipal Caller caller) {
        Stored<FeedbackPoint> added = points.add(rules.draft(body, caller), Change.by(caller, "set-up"));
        return Representation.created("/api/v1/feedback-points/" + added.id(), added, point -> views.of(point, caller));
    }

    @Operation(
            summary = "Rename a feedback point",
            description = "Its poster gets a new version: what is printed is out of date.")
    @PutMapping("/{publicId}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<PointView> rename(
            @PathVariable String publicId,
            ExpectedVersion expected,
            @RequestBody PointRules.RenamePoint body,
            @AuthenticationPrincipal Caller caller) {
        Stored<FeedbackPoint> before = expected.of(points.get(publicId, caller.scope()));
        Stored<FeedbackPoint> after =
                points.replace(before, before.state().renamed(body.names()), Change.by(caller, "renamed"));
        return Representation.of(after, point -> views.of(point, caller));
    }

    record PointQuery(
            @Nullable @Min(1) @Max(PageRequest.MAX_LIMIT) Integer limit,
            @Nullable @Size(max = 2000) String cursor,
            @Nullable @Size(max = 60) String sort,
            @Nullable Instant updatedSince,

            @Nullable @Pattern(regexp = Code.PATTERN) String site,

            @Nullable PointState state) {

        PageRequest page() {
            return PageRequest.of(limit, cursor, sort, updatedSince, null, Points.SORTING);
        }
    }
}
