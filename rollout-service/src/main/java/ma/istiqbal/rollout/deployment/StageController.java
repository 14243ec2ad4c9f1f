package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.ROLLOUT_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.Outlook;
import ma.istiqbal.defaults.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stages are part of their deployment: they share its version, and so its ETag. */
@RestController
@RequestMapping("/api/v1/deployments/{code}/stages/{stage}")
@Tag(name = "Stages")
class StageController {

    private final Deployments deployments;
    private final EditableDeployments editable;
    private final StageTransitions transitions;
    private final DeploymentViews views;

    StageController(
            Deployments deployments,
            EditableDeployments editable,
            StageTransitions transitions,
            DeploymentViews views) {
        this.deployments = deployments;
        this.editable = editable;
        this.transitions = transitions;
        this.views = views;
    }

    @Operation(
            summary = "What a stage can become",
            description = "Every transition from the stage's state, whether the caller's role may make it, and how its "
                    + "guards stand while no day and no reason is given. None once the phase is over.")
    @GetMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, ROLLOUT_READ})
    StageOutlook outlook(@PathVariable String code, @PathVariable Stage stage, @AuthenticationPrincipal Caller caller) {
        Deployment deployment = deployments.get(code, caller.scope()).state();
        return new StageOutlook(
                editable.isFrozen(deployment) ? List.of() : transitions.outlook(deployment, stage, caller));
    }

    @Operation(
            summary = "Begin, complete, skip or reopen a stage",
            description = "`on` is the day, in the site's time zone; a stage may be completed without it where nobody "
                    + "knows the day any more, with a reason. 409 lists every guard that does not hold; refused "
                    + "attempts are recorded. Saying what is so already changes nothing and answers 200.")
    @PostMapping("/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<DeploymentView> transition(
            @PathVariable String code,
            @PathVariable Stage stage,
            ExpectedVersion expected,
            @RequestBody StageRequest body,
            @AuthenticationPrincipal Caller caller) {
        return views.shown(transitions.make(editable.get(code, expected, caller), stage, body, caller), caller);
    }

    record StageOutlook(List<Outlook<StageState>> items) {}
}
