package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import ma.istiqbal.calendar.WorkingDays;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.rollout.calendar.Calendars;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planned dates move together with what waits for them. */
@RestController
@RequestMapping("/api/v1/deployments/{code}/shifts")
@Tag(name = "Shifts")
class ShiftController {

    private final Deployments deployments;
    private final EditableDeployments editable;
    private final DeploymentViews views;
    private final Calendars calendars;
    private final DeploymentMetrics metrics;

    ShiftController(
            Deployments deployments,
            EditableDeployments editable,
            DeploymentViews views,
            Calendars calendars,
            DeploymentMetrics metrics) {
        this.deployments = deployments;
        this.editable = editable;
        this.views = views;
        this.calendars = calendars;
        this.metrics = metrics;
    }

    @Operation(
            summary = "Shift a stage",
            description =
                    "Moves the planned dates of a stage by working days, and pushes what waits for it as far as it "
                            + "must be. With `dryRun=true` nothing moves: the answer tells what would. The same request "
                            + "without it, on the same ETag, then moves just that.")
    @PostMapping
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF})
    ResponseEntity<ShiftReport> shift(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ExpectedVersion expected,
            @RequestBody ShiftRequest body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Deployment> before = editable.get(code, expected, caller);
        Deployment deployment = before.state();
        WorkingDays days = calendars.ofSite(deployment.site());
        Shift shift = body.checked(deployment, days);
        Deployment after = deployment.planned(shift.after(), caller.subject());
        ShiftReport report =
                ShiftReport.of(dryRun, shift, views.schedule(deployment, days), views.schedule(after, days), days);
        if (dryRun) {
            return Representation.of(before, unchanged -> report);
        }
        Change change = Change.by(caller, "shifted")
                .because(body.reason())
                .with("stage", body.stage().name())
                .with("workingDays", body.workingDays());
        Stored<Deployment> shifted = deployments.replace(before, after, change);
        metrics.shifted();
        return Representation.of(shifted, moved -> report);
    }
}
