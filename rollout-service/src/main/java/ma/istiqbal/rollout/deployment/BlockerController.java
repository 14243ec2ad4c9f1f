package ma.istiqbal.rollout.deployment;

import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.rollout.PlausibleDate;
import ma.istiqbal.rollout.ProgrammeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blockers are part of their deployment: they share its version, and so its ETag. */
@RestController
@RequestMapping("/api/v1/deployments/{code}/blockers")
@Tag(
        name = "Blockers",
        description =
                "What keeps deployments from going on. A stage with an open one cannot be completed; one that names no "
                        + "stage blocks them all")
class BlockerController {

    private final Deployments deployments;
    private final EditableDeployments editable;
    private final DeploymentViews views;
    private final ProgrammeClock clock;

    BlockerController(
            Deployments deployments, EditableDeployments editable, DeploymentViews views, ProgrammeClock clock) {
        this.deployments = deployments;
        this.editable = editable;
        this.views = views;
        this.clock = clock;
    }

    @Operation(summary = "Report a blocker", description = "If-Match takes the deployment's ETag.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<DeploymentView> report(
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody BlockerDetails body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Deployment> before = editable.get(code, expected, caller);
        int number = before.state().blockers().size() + 1;
        Stored<Deployment> after = save(before, body, number, Change.by(caller, "blocker-reported"));
        return Representation.created(
                "/api/v1/deployments/" + code + "/blockers/" + number, after, views.to(caller, views.lateness()));
    }

    @Operation(
            summary = "Change or resolve a blocker",
            description = "With `resolvedOn` it blocks no more. If-Match takes the deployment's ETag.")
    @PutMapping("/{number}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<DeploymentView> change(
            @PathVariable String code,
            @PathVariable int number,
            ExpectedVersion expected,
            @RequestBody BlockerDetails body,
            @AuthenticationPrincipal Caller caller) {
        Stored<Deployment> before = editable.get(code, expected, caller);
        if (before.state().blocker(number).isEmpty()) {
            throw new BlockerNotFound(number);
        }
        return views.shown(save(before, body, number, Change.by(caller, "blocker-changed")), caller);
    }

    private Stored<Deployment> save(Stored<Deployment> before, BlockerDetails body, int number, Change change) {
        Blocker blocker = body.checked(number, clock.todayIn(before.state().timeZone()));
        return deployments.replace(before, before.state().with(blocker), change.with("blocker", number));
    }

    record BlockerDetails(
            @Nullable Stage stage,
            @NotNull @Valid LocalizedText text,
            @NotNull @PlausibleDate LocalDate since,
            @Nullable @PlausibleDate LocalDate resolvedOn) {

        Blocker checked(int number, LocalDate today) {
            List<Violation> broken = new ArrayList<>();
            if (since.isAfter(today)) {
                broken.add(Violation.at("/since", "NOT_COME_YET"));
            }
            if (resolvedOn != null && resolvedOn.isAfter(today)) {
                broken.add(Violation.at("/resolvedOn", "NOT_COME_YET"));
            }
            if (resolvedOn != null && resolvedOn.isBefore(since)) {
                broken.add(Violation.at("/resolvedOn", "ENDS_BEFORE_IT_STARTS"));
            }
            if (!broken.isEmpty()) {
                throw new ImpossibleRequest(broken);
            }
            return new Blocker(number, stage, text, since, resolvedOn);
        }
    }
}
