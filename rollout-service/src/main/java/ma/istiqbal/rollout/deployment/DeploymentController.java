package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.ROLLOUT_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
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
@RequestMapping("/api/v1/deployments")
@Tag(
        name = "Deployments",
        description = "One site in one phase, with its stages; partners see those of their own sites")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, SERVICE, ROLLOUT_READ})
class DeploymentController {

    private final Deployments deployments;
    private final EditableDeployments editable;
    private final DeploymentRules rules;
    private final DeploymentViews views;
    private final ChangeFeed changes;
    private final DeploymentMetrics metrics;

    DeploymentController(
            Deployments deployments,
            EditableDeployments editable,
            DeploymentRules rules,
            DeploymentViews views,
            ChangeFeed changes,
            DeploymentMetrics metrics) {
        this.deployments = deployments;
        this.editable = editable;
        this.rules = rules;
        this.views = views;
        this.changes = changes;
        this.metrics = metrics;
    }

    @Operation(
            summary = "List deployments",
            description = "Those that the caller may see, filtered and in pages. `late` selects those of which "
                    + "something is left to do after its planned end, or after that of the phase, unless the phase "
                    + "is over.")
    @GetMapping
    ResponseEntity<Page<DeploymentView>> list(
            @Valid @ModelAttribute DeploymentQuery query, @AuthenticationPrincipal Caller caller) {
        Lateness lateness = views.lateness();
        return deployments
                .page(query.filter(), lateness, caller.scope(), query.page())
                .map(views.to(caller, lateness))
                .asResponse();
    }

    @Operation(summary = "One deployment", description = "With its forecast as it stands today.")
    @GetMapping("/{code}")
    ResponseEntity<DeploymentView> one(@PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return views.shown(deployments.get(code, caller.scope()), caller);
    }

    @Operation(
            summary = "Begin a deployment",
            description = "Of a site that the phase names, whose owner is an active partner. Its code is made of both.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<DeploymentView> begin(@RequestBody BeginDeployment body, @AuthenticationPrincipal Caller caller) {
        Deployment deployment = rules.check(body, caller.subject());
        Stored<Deployment> added = deployments.add(deployment, Change.by(caller, "begun"));
        metrics.begun();
        return Representation.created(
                "/api/v1/deployments/" + deployment.code(), added, views.to(caller, views.lateness()));
    }

    @Operation(
            summary = "Plan the stages anew",
            description = "Replaces the planned dates and the dependencies of all seven stages; the baseline stays. "
                    + "A cycle of dependencies is refused and listed.")
    @PutMapping("/{code}/milestones")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<DeploymentView> plan(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody PlanStages body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Deployment> before = editable.get(code, expected, caller);
        List<Milestone> plan = rules.check(before.state(), body.milestones());
        Deployment after = before.state().planned(plan, caller.subject());
        return views.shown(deployments.replace(before, after, Change.by(caller, "planned")), caller);
    }

    @Operation(
            summary = "Approve the plan",
            description = "The planned dates become the baseline against which slips are told. Whoever edited the plan "
                    + "cannot approve it; every stage that is left must have its dates.")
    @PostMapping("/{code}/baselines")
    @RolesAllowed(PROGRAMME_ADMIN)
    ResponseEntity<DeploymentView> baseline(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody Approval body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Deployment> before = editable.get(code, expected, caller);
        BaselineRefused.check(before.state(), caller.subject());
        Change change = Change.by(caller, "baselined").because(body.reason());
        return views.shown(deployments.replace(before, before.state().baselined(), change), caller);
    }

    @Operation(summary = "What happened to a deployment", description = "Its change records, oldest first.")
    @GetMapping("/{code}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        deployments.get(code, caller.scope());
        return changes.historyOf("deployment", code, from.position(), from.size(), caller);
    }

    record PlanStages(@NotNull @Size(max = 20) List<@NotNull @Valid PlannedStage> milestones) {}

    record Approval(
            @Nullable @Text(max = 2000, required = false) String reason) {}
}
