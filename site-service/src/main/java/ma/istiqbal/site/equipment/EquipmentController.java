package ma.istiqbal.site.equipment;

import static ma.istiqbal.defaults.keycloak.Roles.AUDITOR;
import static ma.istiqbal.defaults.keycloak.Roles.OPERATIONS;
import static ma.istiqbal.defaults.keycloak.Roles.PARTNER_MANAGER;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_ADMIN;
import static ma.istiqbal.defaults.keycloak.Roles.PROGRAMME_STAFF;
import static ma.istiqbal.defaults.keycloak.Roles.SERVICE;
import static ma.istiqbal.defaults.keycloak.Roles.SITES_READ;
import static ma.istiqbal.defaults.keycloak.Roles.SITE_MANAGER;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.change.ChangeFeed;
import ma.istiqbal.defaults.change.ChangeFeed.EventPage;
import ma.istiqbal.defaults.document.Stored;
import ma.istiqbal.defaults.keycloak.Caller;
import ma.istiqbal.defaults.lifecycle.GuardResult.Outcome;
import ma.istiqbal.defaults.lifecycle.Transitions;
import ma.istiqbal.defaults.paging.FeedRequest;
import ma.istiqbal.defaults.paging.Page;
import ma.istiqbal.defaults.problem.ImpossibleRequest;
import ma.istiqbal.defaults.problem.Violation;
import ma.istiqbal.defaults.text.LocalizedText;
import ma.istiqbal.defaults.text.Text;
import ma.istiqbal.defaults.web.ExpectedVersion;
import ma.istiqbal.defaults.web.Representation;
import ma.istiqbal.site.registry.Site;
import ma.istiqbal.site.registry.SiteCode;
import ma.istiqbal.site.registry.SiteDay;
import ma.istiqbal.site.registry.Sites;
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
@RequestMapping("/api/v1/sites/{site}/equipment")
@Tag(name = "Equipment")
@RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR, OPERATIONS, SERVICE, SITES_READ
})
class EquipmentController {

    private final Sites sites;
    private final SiteDay day;
    private final Inventory inventory;
    private final ChangeFeed changes;
    private final Transitions<Equipment, EquipmentState, EquipmentGuard> transitions;

    EquipmentController(Sites sites, SiteDay day, Inventory inventory, ChangeFeed changes, MeterRegistry metrics) {
        this.sites = sites;
        this.day = day;
        this.inventory = inventory;
        this.changes = changes;
        this.transitions =
                new Transitions<>(EquipmentLifecycle.TABLE, Equipment::state, inventory::recordRefusal, metrics);
    }

    @Operation(summary = "List the equipment of a site")
    @GetMapping
    ResponseEntity<Page<EquipmentView>> list(
            @PathVariable String site,
            @Valid @ModelAttribute EquipmentQuery query,
            @AuthenticationPrincipal Caller caller) {
        sites.get(site, caller.scope());
        return inventory
                .page(site, query.kind(), query.state(), query.page())
                .map(equipment -> EquipmentView.of(equipment, caller))
                .asResponse();
    }

    @Operation(summary = "One piece of equipment")
    @GetMapping("/{code}")
    ResponseEntity<EquipmentView> one(
            @PathVariable String site, @PathVariable String code, @AuthenticationPrincipal Caller caller) {
        return shown(inventory.get(sites.get(site, caller.scope()).state(), code), caller);
    }

    @Operation(summary = "Plan equipment for a site", description = "It begins its life PLANNED.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<EquipmentView> plan(
            @PathVariable String site, @RequestBody PlanEquipment body, @AuthenticationPrincipal Caller caller) {
        Site owner = sites.open(site, caller.scope()).state();
        checkPoint(owner, body.servicePoint());
        Equipment equipment = new Equipment(
                site,
                owner.description().partner(),
                body.code(),
                body.kind(),
                body.names(),
                body.quantity(),
                body.servicePoint(),
                EquipmentState.PLANNED,
                day.today(owner));
        Stored<Equipment> added = inventory.add(equipment, Change.by(caller, "planned"));
        return Representation.created(
                "/api/v1/sites/" + site + "/equipment/" + body.code(),
                added,
                stored -> EquipmentView.of(stored, caller));
    }

    @Operation(summary = "Describe equipment anew", description = "Its state changes by a transition only.")
    @PutMapping("/{code}")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<EquipmentView> describe(
            @PathVariable String site,
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody DescribeEquipment body,
            @AuthenticationPrincipal Caller caller) {
        Site owner = sites.open(site, caller.scope()).state();
        checkPoint(owner, body.servicePoint());
        Stored<Equipment> before = expected.of(inventory.get(owner, code));
        Equipment after = before.state().described(body.kind(), body.names(), body.quantity(), body.servicePoint());
        return shown(inventory.replace(before, after, Change.by(caller, "described")), caller);
    }

    @Operation(
            summary = "Move equipment to another state",
            description = "PLANNED, INSTALLED, OUT_OF_ORDER, RETIRED; a breakdown and a retirement need their reason.")
    @PostMapping("/{code}/transitions")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER})
    ResponseEntity<EquipmentView> transition(
            @PathVariable String site,
            @PathVariable String code,
            ExpectedVersion expected,
            @RequestBody MoveEquipment body,
            @AuthenticationPrincipal Caller caller) {
        Site owner = sites.open(site, caller.scope()).state();
        Stored<Equipment> before = expected.of(inventory.get(owner, code));
        transitions.permit(before, body.to(), body.reason(), caller, guard -> Outcome.of(body.reason() != null));
        Equipment after = before.state().becoming(body.to(), day.today(owner));
        Change change = Change.by(caller, "transitioned").because(body.reason());
        return shown(inventory.replace(before, after, change), caller);
    }

    @Operation(summary = "What became of equipment", description = "Its change records, oldest first.")
    @GetMapping("/{code}/history")
    @RolesAllowed({PROGRAMME_ADMIN, PROGRAMME_STAFF, PARTNER_MANAGER, SITE_MANAGER, AUDITOR})
    EventPage history(
            @PathVariable String site,
            @PathVariable String code,
            @Valid @ModelAttribute FeedRequest from,
            @AuthenticationPrincipal Caller caller) {
        Stored<Equipment> equipment =
                inventory.get(sites.get(site, caller.scope()).state(), code);
        return changes.historyOf("equipment", equipment.id(), from.position(), from.size(), caller);
    }

    private static void checkPoint(Site site, @Nullable String servicePoint) {
        if (servicePoint != null && site.servicePoint(servicePoint).isEmpty()) {
            throw new ImpossibleRequest(Violation.at("/servicePoint", "NO_SUCH_SERVICE_POINT", servicePoint));
        }
    }

    private static ResponseEntity<EquipmentView> shown(Stored<Equipment> equipment, Caller caller) {
        return Representation.of(equipment, stored -> EquipmentView.of(stored, caller));
    }

    record PlanEquipment(
            @NotNull @Pattern(regexp = SiteCode.PATTERN) String code,
            @NotNull EquipmentKind kind,
            @NotNull @Valid LocalizedText names,
            @NotNull @Min(1) @Max(10_000) Integer quantity,
            @Nullable @Pattern(regexp = SiteCode.PATTERN) String servicePoint) {}

    record DescribeEquipment(
            @NotNull EquipmentKind kind,
            @NotNull @Valid LocalizedText names,
            @NotNull @Min(1) @Max(10_000) Integer quantity,
            @Nullable @Pattern(regexp = SiteCode.PATTERN) String servicePoint) {}

    record MoveEquipment(
            @NotNull EquipmentState to,
            @Text(max = 2000, required = false) @Nullable String reason) {}
}
